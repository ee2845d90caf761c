import { useLayoutEffect, useRef } from "preact/hooks";
import { Mark } from "../../../ui/mark.tsx";
import type { Placed, SortTask } from "../types.ts";

interface RailProps {
  readonly task: SortTask;
  readonly placed: Placed;
  readonly hand: string | undefined;
  /** Says "4 of 18" beside the rail. */
  readonly count: boolean;
  take(card: string): void;
}

/** All cards in their order: progress, and a way to take any of them up. On the stage they are ticks. */
export function Rail({ task, placed, hand, count, take }: RailProps) {
  const list = useRef<HTMLDivElement>(null);
  const at = task.cards.findIndex(({ id }) => id === hand);
  useLayoutEffect(() => {
    const tab = list.current?.children[at];
    if (!(tab instanceof HTMLElement) || !list.current) return;
    list.current.scrollLeft = tab.offsetLeft - (list.current.clientWidth - tab.clientWidth) / 2;
  }, [at]);
  return (
    <div class="sort-progress">
      {count && <p class="sort-count">{at < 0 ? `All ${task.cards.length}` : `${at + 1} of ${task.cards.length}`}</p>}
      <div class="sort-rail" role="tablist" aria-label="Cards" ref={list}>
        {task.cards.map((card, index) => {
          const bin = task.bins.find(({ id }) => id === placed[card.id]);
          const current = index === at;
          return (
            <button
              key={card.id}
              type="button"
              role="tab"
              class="sort-tab"
              data-card={card.id}
              data-placed={bin !== undefined || undefined}
              aria-selected={current}
              aria-label={`${index + 1}. ${card.title}: ${bin ? bin.name : "not placed"}`}
              tabIndex={current || (at < 0 && index === 0) ? 0 : -1}
              onClick={() => take(card.id)}
            >
              <b>{index + 1}</b>
              {bin ? <Mark shape={bin.mark} hue={bin.hue} letter={bin.letter} /> : <i class="sort-open" />}
            </button>
          );
        })}
      </div>
    </div>
  );
}
