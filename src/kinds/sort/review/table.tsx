import { FrameKey, You } from "../../shared/board/pieces.tsx";
import { FRAME_WORDS } from "../../shared/board/spread.ts";
import { shortName } from "../logic/spread.ts";
import type { SortFlag, SortTask } from "../types.ts";
import { Argued, BinName, Flagged } from "./parts.tsx";
import { frameOf, type Reading } from "./readings.ts";

interface ReviewTableProps {
  readonly task: SortTask;
  readonly readings: readonly Reading[];
  /** The rows shown, `first` included and `last` not, and the place of the one whose reason is set large. */
  readonly first: number;
  readonly last: number;
  readonly at: number;
  pick(to: number): void;
}

/** Review on the stage: a page of rows, and the reason of the chosen one large beside them. */
export function ReviewTable({ task, readings, first, last, at, pick }: ReviewTableProps) {
  const chosen = readings[at];
  return (
    <>
      <div class="sort-table-side">
        <table class="board-grid">
          <caption class="visually-hidden">Your answers and our reading</caption>
          <thead>
            <tr>
              <th scope="col" class="board-name">
                <span class="visually-hidden">Card</span>
              </th>
              {task.bins.map((bin) => (
                <th scope="col" key={bin.id}>
                  <BinName bin={bin} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {readings.slice(first, last).map((reading, row) => (
              <Row
                key={reading.card.id}
                {...{ task, reading }}
                chosen={reading === chosen}
                pick={() => pick(first + row)}
              />
            ))}
          </tbody>
        </table>
        <FrameKey second={readings.some(({ key }) => key.second !== undefined)} />
      </div>
      {chosen && <Reason reading={chosen} flag={task.flag} />}
    </>
  );
}

interface RowProps {
  readonly task: SortTask;
  readonly reading: Reading;
  readonly chosen: boolean;
  pick(): void;
}

function Row({ task, reading: { card, key, mine }, chosen, pick }: RowProps) {
  return (
    <tr data-chosen={chosen || undefined}>
      <th scope="row" class="board-name">
        <button type="button" aria-pressed={chosen} data-start={chosen || undefined} onClick={pick}>
          <b>{shortName(card)}</b> {card.who && <span>{card.title}</span>}
        </button>
      </th>
      {task.bins.map((bin) => {
        const frame = frameOf(key, bin);
        return (
          <td key={bin.id}>
            <div
              class={`board-cell hue-${bin.hue}`}
              data-frame={frame}
              data-share={frame && (frame === "best" ? 4 : 2)}
            >
              {mine === bin.id && <You />}
              {frame && <span class="visually-hidden">{FRAME_WORDS[frame]}</span>}
            </div>
          </td>
        );
      })}
    </tr>
  );
}

/** The case is told again beside its reason when both have room. */
function Reason({ reading: { card, key, verdict, flagged }, flag }: { reading: Reading; flag: SortFlag | undefined }) {
  const lines = (text: string) => Math.ceil(text.length / 32);
  const height = 32 * lines(card.text) + 35 * (lines(verdict) + lines(key.why) + (key.arguable ? 1 : 0));
  return (
    <div class="sort-reason" aria-live="polite">
      {key.arguable && <Argued />}
      <h2 class="kind-title">{card.title}</h2>
      {height <= 345 && <p class="kind-text">{card.text}</p>}
      <p class="sort-verdict">{verdict}</p>
      <p>{key.why}</p>
      <Flagged flag={flag} mine={flagged} ours={key.flagged ?? false} />
    </div>
  );
}
