import "../../shared/kind.css";
import "../../shared/board/split.css";
import type { Mode } from "../../../model/index.ts";
import { Bar } from "../../../ui/bar.tsx";
import { Mark } from "../../../ui/mark.tsx";
import { FrameKey, You } from "../../shared/board/pieces.tsx";
import { FRAME_WORDS } from "../../shared/board/spread.ts";
import { TITLES } from "../../shared/play/hand.ts";
import type { SortBin, SortTally, SortTask } from "../types.ts";
import { AllCards } from "./all-cards.tsx";
import { Argued, Flagged } from "./parts.tsx";
import { frameOf, type Reading } from "./readings.ts";

interface ReviewCardProps {
  readonly task: SortTask;
  readonly readings: readonly Reading[];
  readonly reading: Reading;
  readonly tally: SortTally | undefined;
  readonly mode: Mode;
  pick(to: number): void;
}

/** Review on a phone or a reading page: one card whole, and the list of all. */
export function ReviewCard({ task, readings, reading, tally, mode, pick }: ReviewCardProps) {
  const { card, key, verdict } = reading;
  const Title = TITLES[mode];
  return (
    <>
      <div class="sort-read">
        {key.arguable && <Argued />}
        <Title class="kind-title" key={card.id} tabIndex={-1} data-start>
          {card.title}
        </Title>
        <p class="kind-text">{card.text}</p>
        <p class="sort-verdict">{verdict}</p>
        <Split {...{ task, reading, tally }} />
        {tally && <FrameKey second={key.second !== undefined} />}
        <p>{key.why}</p>
        <Flagged flag={task.flag} mine={reading.flagged} ours={key.flagged ?? false} />
      </div>
      <AllCards {...{ task, readings, reading, tally, pick, Title }} />
    </>
  );
}

/** The bins that matter for a card: with a tally all of them, largest first; alone, the person's and ours. */
function Split({ task, reading, tally }: Pick<ReviewCardProps, "task" | "reading" | "tally">) {
  const { key, mine, card } = reading;
  const votes = ({ id }: SortBin) => tally?.cards[card.id]?.[id] ?? 0;
  const bins = tally
    ? [...task.bins].sort((a, b) => votes(b) - votes(a))
    : task.bins.filter((bin) => bin.id === mine || frameOf(key, bin));
  const most = Math.max(1, ...bins.map(votes));
  return (
    <ul class="board-split">
      {bins.map((bin) => {
        const frame = frameOf(key, bin);
        return (
          <li key={bin.id}>
            <span class="board-frame" data-frame={frame}>
              <Mark shape={bin.mark} hue={bin.hue} letter={bin.letter} />
              <b>{bin.name}</b>
            </span>
            <span class="board-length">
              {tally && votes(bin) > 0 && <Bar share={(votes(bin) / most) * 0.72} hue={bin.hue} />}
              {mine === bin.id && <You />}
            </span>
            {frame && <span class={tally && "visually-hidden"}>{FRAME_WORDS[frame]}</span>}
            {tally && <b class="board-votes">{votes(bin)}</b>}
          </li>
        );
      })}
    </ul>
  );
}
