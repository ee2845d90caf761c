import "./split.css";
import { Bar } from "../../../ui/bar.tsx";
import { textStep } from "../text-step.ts";
import { Change, Named } from "./pieces.tsx";
import { FRAME_WORDS, largestOf, type Spread, type SpreadRow } from "./spread.ts";

/** One row large, with the room's split as bars. */
export function One({ row, spread: { answers, margin } }: { readonly row: SpreadRow; readonly spread: Spread }) {
  const largest = largestOf(row);
  return (
    <>
      <p class="board-lead" data-step={textStep(row.text)}>
        <b class="board-subject">{[row.name, row.about].filter(Boolean).join(", ")}</b>{" "}
        {row.text === row.name ? "" : row.text}
      </p>
      <ul class="board-split">
        {row.cells.map(({ id, name, mark, hue, count, change, frame }) => (
          <li key={id} data-largest={count === largest || undefined}>
            <span class="board-frame" data-frame={frame}>
              <Named {...{ name, mark, hue }} shown />
            </span>
            <span class="board-length">{count > 0 && <Bar share={count / answers} {...(hue ? { hue } : {})} />}</span>
            {frame && <span class="visually-hidden">{FRAME_WORDS[frame]}</span>}
            <span class="board-votes">
              {count} of {answers}
              <Change by={change} />
            </span>
          </li>
        ))}
      </ul>
      {row.margin !== undefined && margin && (
        <p class="board-margin-line">
          <b>{margin}</b> {row.margin} of {answers}
        </p>
      )}
      {row.why && <p class="board-why">{row.why}</p>}
    </>
  );
}
