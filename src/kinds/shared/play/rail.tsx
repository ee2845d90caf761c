import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import "./rail.css";

export interface RailStep {
  readonly id: string;
  /** The whole of it for screen readers: "2. Parcels: Solver". */
  readonly label: string;
  /** What stands under its number; absent while it is open. */
  readonly sign?: ComponentChildren;
}

interface RailProps {
  /** What the steps are, for screen readers: "Cards". */
  readonly label: string;
  readonly steps: readonly RailStep[];
  readonly hand: string | undefined;
  /** Says "4 of 18" beside the rail. */
  readonly count: boolean;
  take(id: string): void;
}

/** All steps in their order: progress, and a way to take any of them up. On the stage they are ticks. */
export function Rail({ label, steps, hand, count, take }: RailProps) {
  const list = useRef<HTMLDivElement>(null);
  const at = steps.findIndex(({ id }) => id === hand);
  useLayoutEffect(() => {
    const tab = list.current?.children[at];
    if (!(tab instanceof HTMLElement) || !list.current) return;
    list.current.scrollLeft = tab.offsetLeft - (list.current.clientWidth - tab.clientWidth) / 2;
  }, [at]);
  return (
    <div class="rail-box">
      {count && <p class="rail-count">{at < 0 ? `All ${steps.length}` : `${at + 1} of ${steps.length}`}</p>}
      <div class="rail" role="tablist" aria-label={label} ref={list}>
        {steps.map(({ id, label, sign }, index) => (
          <button
            key={id}
            type="button"
            role="tab"
            class="rail-tab"
            data-step-id={id}
            data-placed={sign !== undefined || undefined}
            aria-selected={index === at}
            aria-label={label}
            tabIndex={index === at || (at < 0 && index === 0) ? 0 : -1}
            onClick={() => take(id)}
          >
            <b>{index + 1}</b>
            {sign ?? <i class="rail-open" />}
          </button>
        ))}
      </div>
    </div>
  );
}
