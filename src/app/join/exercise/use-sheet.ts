import { useLayoutEffect, useMemo } from "preact/hooks";
import type { Json, Used } from "../../../model/index.ts";
import { randomId } from "../../../room/client.ts";
import { currentDraft } from "../../../ui/history.ts";
import { useSaved } from "../../../ui/use-saved.ts";
import { phoneStore } from "../keep/draft-store.ts";
import type { Sheet, Sheets } from "../keep/sheets.ts";
import type { StepProps } from "./step.tsx";
import type { Parts } from "./use-parts.ts";

export interface WorkingProps extends StepProps {
  readonly parts: Parts;
}

/** A person's draft of the current step, and the sheet that tells what became of it. */
export function useSheet({ phone, state, parts: { exercise, task, heading, uses } }: WorkingProps) {
  const { view, person, sheets } = state;
  const step = view.step;
  if (!step) throw new Error("There is no exercise at present.");
  const { exercise: id, set, round } = step;
  const store = useMemo(
    () => phoneStore(phone.shelf, view.room.id, person.id, { exercise: id, set, round }, JSON.stringify(task)),
    [phone, view.room.id, person.id, id, set, round, task],
  );
  const [{ saved, said, fault }, send] = useSaved({ exercise, task, store });
  const draft = currentDraft(saved);
  const { logic } = exercise;
  const progress = logic.progress(task, draft);
  const recited = logic.recite?.(task, draft) ?? [];
  const answer = logic.finish(task, draft);
  const kept = sheets.get(person.id, step);
  const sheet: Sheet = {
    version: 1,
    ...{ exercise: id, set, round, progress, recited: [...recited] },
    title: heading.title,
    shares: step.shares,
    at: Date.now(),
    ...(answer !== undefined && { answer }),
    ...(kept?.sent && { sent: kept.sent }),
    ...(kept?.erased && { erased: true }),
    ...(kept?.shown && { shown: kept.shown }),
  };
  const shown = step.solution === undefined ? undefined : JSON.stringify(readingOf());
  const isBegun = progress.done > 0 || recited.length > 0 || shown !== undefined;
  // When the draft or the room’s part is another, not when it was sent.
  useLayoutEffect(() => {
    if (isBegun) phone.keep(person.id, { ...sheet, ...(shown !== undefined && { shown: JSON.parse(shown) }) });
  }, [draft, shown]);

  const submit = () => {
    if (answer === undefined) return;
    const given = step.shares === "nothing" ? null : answer;
    const { erased: _, ...rest } = sheet;
    const sent = { id: randomId(), answer: given, of: draft, recited: [...recited], at: Date.now() };
    phone.send(person.id, { ...rest, sent });
  };
  return {
    step,
    saved,
    said,
    fault,
    send,
    draft,
    progress,
    recited,
    sheet,
    submit,
    used: usedIn(sheets, person.id, uses),
  };

  /** What the room and we said, in words, to be taken home. */
  function readingOf(): NonNullable<Sheet["shown"]> {
    const labels = new Map(logic.items(task).map((item) => [item.id, item.label]));
    const { summary, items } = logic.assess(task, step?.solution as Json, draft);
    const told = items.map(({ item, text }) => ({ label: labels.get(item) ?? item, text }));
    return { room: step?.result?.words ?? "", summary, items: told };
  }
}

/** A person's own answers to the exercises that this one uses, the latest of each. */
const usedIn = (sheets: Sheets, who: string, uses: readonly string[]): Used => {
  const all = sheets.list(who).filter(({ exercise, answer }) => uses.includes(exercise) && answer !== undefined);
  return Object.fromEntries(all.map(({ exercise, answer }) => [exercise, answer as Json]));
};

/** True when a draft is another than what was sent. */
export const isChanged = ({ sent }: Sheet, draft: unknown): boolean =>
  sent !== undefined && JSON.stringify(sent.of) !== JSON.stringify(draft);
