import { useEffect, useState } from "preact/hooks";
import type { ReviewProps } from "staffroom";
import type { GlueShape, Worked } from "../types.ts";
import { ReviewLadder } from "./ladder.tsx";
import { ReviewStage } from "./stage.tsx";

/** What both reviews are given: the props, and the worked line to compare with. */
export interface Reviewing extends ReviewProps<GlueShape> {
  /** Absent where the exercise has no worked line at all. */
  readonly worked: Worked | undefined;
  show(line: string): void;
}

/** A person's words beside a worked line, rung by rung. It shows two ways of saying it and judges neither. */
export function Review(props: ReviewProps<GlueShape>) {
  const { solution, draft, focus, mode } = props;
  const workedOf = (line: string | undefined) => solution.worked.find(({ id }) => id === line);
  const [line, show] = useState(workedOf(focus) ? focus : draft.line);
  // The room's line is followed when it changes, not kept
  useEffect(() => {
    if (workedOf(focus)) show(focus);
  }, [focus]);
  const worked = workedOf(line) ?? solution.worked[0];
  const reviewing = { ...props, worked, show };
  return (
    <div class={`glue glue-review glue-${mode}`} data-look="own">
      {mode === "deck" ? <ReviewStage {...reviewing} /> : <ReviewLadder {...reviewing} />}
    </div>
  );
}
