import { Fragment, h } from "preact";
import { render } from "preact-render-to-string";
import { type Edition, type PlacedExercise, sheetId, sheetTitle } from "../edition.ts";
import { Cover, countCoverPages, type Part } from "../pieces/contents.tsx";
import { bookmarkOf, Html, Lines, sourceOf } from "../pieces/page.tsx";
import { Link } from "../pieces/qr.tsx";
import { CardSheets, cardsId, cardsOf } from "./cards.tsx";

/** The participants' workbook: every exercise on paper, and cards to cut out. */
export function Workbook({ edition }: { readonly edition: Edition }) {
  if (edition.exercises.length === 0) return <Notebook edition={edition} />;
  return (
    <>
      <Cover
        edition={edition}
        name="Workbook"
        standfirst="Everything that is done by hand. It is yours to keep; nobody collects it."
        kind="cover"
        parts={partsOf(edition)}
        credit={edition.workshop.credit}
      />
      {edition.exercises.map((exercise) => (
        <Worksheet key={sheetId(exercise)} edition={edition} exercise={exercise} />
      ))}
      {withCards(edition).map((exercise) => (
        <CardSheets key={cardsId(exercise)} edition={edition} exercise={exercise} />
      ))}
    </>
  );
}

/** The workbook of an agenda without exercises. */
const Notebook = ({ edition }: { readonly edition: Edition }) => (
  <Cover
    edition={edition}
    name="Workbook"
    standfirst="No exercises this time: here is room for notes."
    kind="cover"
    parts={[]}
    credit={edition.workshop.credit}
  >
    <Lines />
  </Cover>
);

const withCards = ({ exercises }: Edition) => exercises.filter((exercise) => cardsOf(exercise).length > 0);

/** The workbook's contents: its sheets, each with its cards, which lie at the end. */
const partsOf = (edition: Edition): Part[] =>
  edition.exercises.map((exercise) => {
    const { compiled, on } = exercise;
    const title = sheetTitle(edition, exercise);
    const cards = { title: "Cards to cut out", to: cardsId(exercise), slide: on.number };
    return {
      title,
      note: compiled.heading.prompt,
      to: sheetId(exercise),
      slide: on.number,
      entries: cardsOf(exercise).length > 0 ? [cards] : [],
    };
  });

/** An exercise's own sheets, each a page. */
function Worksheet({ edition, exercise }: { readonly edition: Edition; readonly exercise: PlacedExercise }) {
  const { compiled } = exercise;
  return (
    <div
      class="sheets"
      id={sheetId(exercise)}
      style="page:workbook"
      data-linked={edition.options.address !== undefined || undefined}
      data-source={sourceOf({ file: compiled.file, line: 1 })}
      {...bookmarkOf({ title: sheetTitle(edition, exercise), level: 1 })}
    >
      <Link edition={edition} exercise={exercise} class="sheets-link" words="On a phone" />
      <Html html={drawPaper(exercise)} class="sheets-inner" />
    </div>
  );
}

/** An exercise's Paper as HTML; every box of it is a page. */
export function drawPaper({ kind, parts, compiled }: PlacedExercise): string {
  const { task } = parts;
  const { heading } = compiled;
  const Paper = () => h(Fragment, null, kind.views.Paper({ task, heading }));
  return asSheets(render(h(Paper, null)));
}

/** The page of the workbook on which each exercise begins, by `sheetId`. */
export function sheetPages(edition: Edition): Map<string, number> {
  let page = countCoverPages(edition, partsOf(edition)) + 1;
  return new Map(
    edition.exercises.map((exercise) => {
      const at = page;
      page += countSheets(drawPaper(exercise));
      return [sheetId(exercise), at];
    }),
  );
}

/** HTML whose outermost elements are page boxes, even where a kind draws none. */
export const asSheets = (html: string): string =>
  /class="(?:[^"]* )?paper[ "]/.test(html) ? html : `<section class="paper">${html}</section>`;

/** How many pages an exercise's sheets have. */
export const countSheets = (html: string): number => html.match(/class="(?:[^"]* )?paper[ "]/g)?.length ?? 0;
