import { Bar } from "../../../ui/bar.tsx";
import { Mark } from "../../../ui/mark.tsx";
import { shortName } from "../logic/describe.ts";
import type { DivisionRow } from "../logic/tally.ts";
import { textStep } from "../play/hand.ts";
import { FRAME_WORDS, frameOf } from "../review/readings.ts";
import type { SortKey, SortTally, SortTask } from "../types.ts";
import { Change } from "./table.tsx";

interface BoardCardProps {
  readonly task: SortTask;
  readonly row: DivisionRow;
  readonly tally: SortTally;
  readonly previous: SortTally | undefined;
  readonly reading: SortKey | undefined;
}

/** One card large, with the room's split as bars. */
export function BoardCard({ task, row: { card, counts, largest }, tally, previous, reading }: BoardCardProps) {
  return (
    <>
      <p class="sort-lead" data-step={textStep(card)}>
        <b class="sort-subject">{shortName(card)}</b> {card.text}
      </p>
      <ul class="sort-split">
        {task.bins.map((bin, at) => {
          const count = counts[at] ?? 0;
          const frame = frameOf(reading, bin);
          return (
            <li key={bin.id} data-largest={count === largest || undefined}>
              <span class="sort-frame" data-frame={frame}>
                <Mark shape={bin.mark} hue={bin.hue} letter={bin.letter} />
                <b>{bin.name}</b>
              </span>
              <span class="sort-length">{count > 0 && <Bar share={count / tally.answers} hue={bin.hue} />}</span>
              {frame && <span class="visually-hidden">{FRAME_WORDS[frame]}</span>}
              <span class="sort-votes">
                {count} of {tally.answers}
                {previous && <Change by={count - (previous.cards[card.id]?.[bin.id] ?? 0)} />}
              </span>
            </li>
          );
        })}
      </ul>
      {reading && <p class="sort-lead-why">{reading.why}</p>}
    </>
  );
}
