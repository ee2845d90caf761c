import { useState } from "preact/hooks";
import { ClosedPage } from "./closed.tsx";
import { PlayPage } from "./play.tsx";
import { ReviewPage } from "./review.tsx";
import { SentPage } from "./sent.tsx";
import { isChanged, useSheet, type WorkingProps } from "./use-sheet.ts";

/** Everything a page of the current exercise draws from. */
export type Work = ReturnType<typeof useSheet> & WorkingProps;

/** The exercise as far as the room is with it: doing it, sent, locked, shown, compared. */
export function Working(props: WorkingProps) {
  const work: Work = { ...useSheet(props), ...props };
  const [isEditing, setEditing] = useState(false);
  const { step, sheet, draft } = work;
  if (step.phase === "revealed") return <ReviewPage {...work} />;
  if (step.phase !== "open") return <ClosedPage {...work} />;
  const isSent = sheet.sent
    ? sheet.sent.refused === undefined
    : !sheet.erased && props.state.person.answer !== undefined;
  if (isSent && !isEditing && !isChanged(sheet, draft)) return <SentPage {...work} edit={() => setEditing(true)} />;
  return <PlayPage {...work} isEditing={isSent} done={() => setEditing(false)} />;
}
