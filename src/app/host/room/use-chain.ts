import { useState } from "preact/hooks";
import type { Command as Ask } from "../../../room/protocol.ts";
import type { ConsoleState } from "../use-console.ts";

/** Minutes to choose from where no steps are planned. */
const USUAL = [1, 3, 5, 10].map((minutes) => ({ name: "", minutes }));

export interface TimerStep {
  /** Empty where the plan has no steps. */
  readonly name: string;
  readonly minutes: number;
}

/** The timers of the item the deck is at, in a row. */
export interface Chain {
  readonly links: readonly TimerStep[];
  /** The one that was started last. */
  readonly at: number | undefined;
  /** The one to start next. */
  readonly next: number;
  start(index: number, ask: (command: Ask) => void): void;
}

/** The steps that the agenda plans for the deck's slide, as timers; usual ones where it plans none. */
export function useChain({ plan, run }: Pick<ConsoleState, "plan" | "run">): Chain {
  const [started, setStarted] = useState<{ readonly item: string | undefined; readonly index: number }>();
  const steps = plan.items.find(({ id }) => id === run.at)?.steps ?? [];
  const links = steps.length > 0 ? steps : USUAL;
  const before = steps.length > 0 ? -1 : 0;
  const at = started?.item === run.at && started ? started.index : undefined;
  return {
    links,
    at,
    next: Math.min((at ?? before) + 1, links.length - 1),
    start(index, ask) {
      const link = links[index];
      if (!link) return;
      setStarted({ item: run.at, index });
      ask({ do: "timer", minutes: link.minutes });
    },
  };
}
