import type { ComponentChildren } from "preact";
import { type Edition, type PlacedExercise, sheetId, sheetTitle } from "../edition.ts";
import { bookmarkOf, sourceOf } from "../pieces/page.tsx";
import { Link } from "../pieces/qr.tsx";

/** Cards on a sheet: two by four, parted by one long cut and three short ones. */
const EACH = 8;

/** The pages of an exercise's cards. */
export const cardsId = (exercise: PlacedExercise): string => `cards-${sheetId(exercise)}`;

/** What an exercise has cut out. */
export function cardsOf({ kind, parts }: PlacedExercise): readonly ComponentChildren[] {
  return kind.views.cards?.({ task: parts.task }) ?? [];
}

/** How many sheets an exercise's cards take. */
export const countCardSheets = (exercise: PlacedExercise): number => Math.ceil(cardsOf(exercise).length / EACH);

/** An exercise's cards, eight a sheet; what is left over is blank, for cases of people's own. */
export function CardSheets({ edition, exercise }: { readonly edition: Edition; readonly exercise: PlacedExercise }) {
  const cards = cardsOf(exercise);
  const count = countCardSheets(exercise);
  const { compiled } = exercise;
  const title = `Cards: ${sheetTitle(edition, exercise)}`;
  return Array.from({ length: count }, (_, sheet) => (
    <section
      key={sheet}
      class="page cut"
      id={sheet === 0 ? cardsId(exercise) : undefined}
      style="page:cut"
      data-source={sourceOf({ file: compiled.file, line: 1 })}
      {...(sheet === 0 && bookmarkOf({ title, level: 1 }))}
    >
      {sheet === 0 && <h2 class="visually-hidden">{title}</h2>}
      {Array.from({ length: EACH }, (_, at) => (
        <div key={at} class="card">
          {cards[sheet * EACH + at] ?? <p class="card-own">One of your own</p>}
          {at === EACH - 1 && (
            <div class="card-foot">
              <Link edition={edition} exercise={exercise} words={`Cards, sheet ${sheet + 1} of ${count}`} />
            </div>
          )}
        </div>
      ))}
      <Scissors class="scissors-down" />
      <Scissors class="scissors-across" />
    </section>
  ));
}

const Scissors = ({ class: name }: { readonly class: string }) => (
  <svg class={`scissors ${name}`} viewBox="0 0 24 24" aria-hidden="true">
    <g fill="none" stroke="currentColor" stroke-width="1.6">
      <circle cx="5" cy="6" r="3" />
      <circle cx="5" cy="18" r="3" />
      <path d="M7.6 7.600 22 17M7.6 16.400 22 7" />
    </g>
  </svg>
);
