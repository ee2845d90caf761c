import type { Step } from "../../../model/index.ts";
import type { DraftStore } from "../../../ui/player-contract.ts";
import { draftName } from "./sheets.ts";
import type { Shelf } from "./shelf.ts";

interface Steps {
  readonly steps: readonly unknown[];
}

const hasSteps = (value: unknown): value is Steps =>
  typeof value === "object" && value !== null && Array.isArray((value as Partial<Steps>).steps);

/** Keeps one person's draft of one step. A second round begins with what the first one ended with. */
export function phoneStore(shelf: Shelf, room: string, who: string, step: Step, task: string): DraftStore {
  const name = draftName(room, who, step, task);
  return {
    load() {
      const own = shelf.get(name);
      if (own !== undefined || step.round === 1) return own;
      const first = shelf.get(draftName(room, who, { ...step, round: 1 }, task));
      return hasSteps(first) ? { ...first, steps: first.steps.slice(-1) } : undefined;
    },
    save: (value) => shelf.set(name, value),
    watch: (changed) => shelf.watch((other) => (other === name || other === null) && changed()),
  };
}
