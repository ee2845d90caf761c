import type { Recited } from "../model/index.ts";
import { HUES, Mark, SHAPES } from "./mark.tsx";
import "./recited.css";

/** Where a label or a text is longer than this, texts stand below their labels. */
const SHORT = 24;

/** What a person did, to read again. */
export function RecitedList({ items }: { items: readonly Recited[] }) {
  const isLong = items.some(({ label, text }) => Math.max(label.length, text.length) > SHORT);
  return (
    <dl class="recited" data-long={isLong || undefined}>
      {items.map(({ label, text, mark }, at) => (
        <div key={at}>
          <dt dir="auto">{label}</dt>
          <dd dir="auto">
            <RecitedMark mark={mark} /> {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The mark before a text, where it has one that can be drawn. */
export function RecitedMark({ mark }: Pick<Recited, "mark">) {
  const shape = SHAPES.find((known) => known === mark?.shape);
  const hue = HUES.find((known) => known === mark?.hue);
  return mark && shape && hue ? <Mark shape={shape} hue={hue} letter={mark.letter} /> : null;
}
