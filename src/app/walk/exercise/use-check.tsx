import type { ComponentChildren } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Exercise, ItemFeedback, Json } from "../../../model/index.ts";
import { wordsOf } from "../../../model/words-of.ts";
import type { DraftStore } from "../../../ui/player-contract.ts";
import { lastDraft } from "../answers/entry.ts";

interface Checking {
  readonly exercise: Exercise;
  readonly task: Json;
  readonly answer: DraftStore;
  solution(): Promise<Json>;
}

/**
 * Feedback item by item while one plays, where the kind gives it: off until it is asked for, and only ever on what has
 * just been answered.
 * @returns the store for the player, and what stands below Play
 */
export function useCheck({ exercise, task, answer, solution }: Checking): {
  store: DraftStore;
  note: ComponentChildren;
} {
  const [key, setKey] = useState<Json>();
  const [said, setSaid] = useState<ItemFeedback>();
  const [fault, setFault] = useState<string>();
  const before = useRef<Json | undefined>(undefined);
  const current = useRef<Json | undefined>(key);
  current.current = key;
  const store = useMemo<DraftStore>(
    () => ({
      load() {
        const saved = answer.load();
        before.current = lastDraft(saved as Json);
        return saved;
      },
      save(value) {
        answer.save(value);
        const draft = lastDraft(value);
        if (current.current !== undefined) setSaid(changedItem(exercise, task, current.current, before.current, draft));
        before.current = draft;
      },
    }),
    [answer, exercise, task],
  );
  const turn = (isOn: boolean) => {
    setFault(undefined);
    setSaid(undefined);
    if (!isOn) setKey(undefined);
    else solution().then(setKey, (reason: unknown) => setFault(wordsOf(reason)));
  };
  const note = (
    <div class="walk-check">
      <label>
        <input
          type="checkbox"
          checked={key !== undefined}
          onChange={({ currentTarget }) => turn(currentTarget.checked)}
        />
        Compare each one as I go
      </label>
      <div role="status">
        {said && (
          <p class="walk-feedback">
            <b>{labelOf(exercise, task, said)}.</b> {said.text}
          </p>
        )}
        {fault && <p class="walk-feedback">{fault}</p>}
      </div>
    </div>
  );
  return { store, note };
}

const labelOf = ({ logic }: Exercise, task: Json, { item }: ItemFeedback): string | undefined =>
  logic.items(task).find(({ id }) => id === item)?.label;

/** What is to be said of the item that a step has changed; undefined when it changed none, or several at once. */
export function changedItem(
  { logic }: Exercise,
  task: Json,
  solution: Json,
  before: Json | undefined,
  after: Json | undefined,
): ItemFeedback | undefined {
  if (before === undefined || after === undefined) return undefined;
  try {
    const former = new Map(logic.assess(task, solution, before).items.map((item) => [item.item, item.text]));
    const changed = logic.assess(task, solution, after).items.filter(({ item, text }) => former.get(item) !== text);
    const [only] = changed.filter(({ verdict }) => verdict !== "open");
    return changed.length === 1 ? only : undefined;
  } catch {
    return undefined;
  }
}
