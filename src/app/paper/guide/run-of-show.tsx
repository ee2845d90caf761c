import type { Edition, PlacedExercise } from "../edition.ts";
import { lines } from "../measure.ts";
import { fillPages, heightOfAll } from "../pages.ts";
import { Credit } from "../pieces/contents.tsx";
import { Block, Inline, Page } from "../pieces/page.tsx";
import { houseNotes } from "./house-notes.ts";
import { OwnNotes } from "./own-notes.tsx";
import { clock, cutsOf, type Plan, type PlanItem } from "./plan.ts";
import { RunTable } from "./run-table.tsx";
import { Strip } from "./strip.tsx";

export interface RunOfShowProps {
  readonly edition: Edition;
  readonly plan: Plan;
  /** Height of a page, in millimetres. */
  readonly room: number;
  /** Where an exercise's sheets are in the workbook: "page 3". */
  paperOf(exercise: PlacedExercise): string;
}

/** Millimetres: a line of a table and the space of a row, a page's head, the strip, the table's own head. */
const ROW_LINE = 4.5;
const ROW = 3.2;
const HEAD = 34;
const STRIP = 20;
const TABLE = 9;
const CREDIT = 18;

type Part =
  | { readonly type: "row"; readonly height: number; readonly item: PlanItem }
  | { readonly type: "note"; readonly height: number; readonly label: string; readonly html: string }
  | { readonly type: "list"; readonly height: number; readonly label: string; readonly items: readonly string[] };

/** The guide's first pages: the running order by the clock, what to bring, how to set up the room, what to cut. */
export function RunOfShow(props: RunOfShowProps) {
  const { edition, plan, room } = props;
  const { start } = edition.options;
  const { credit } = edition.workshop;
  const free = (page: number) =>
    room - TABLE - (credit === undefined ? 0 : CREDIT) - (page === 0 ? HEAD + (plan.isTimed ? STRIP : 0) : 12);
  const pages = keepTogether(partsOf(props), free);
  return pages.map((parts, at) => {
    const rows = parts.flatMap((part) => (part.type === "row" ? [part.item] : []));
    return (
      <Page key={at} kind="guide" source="slides/workshop.yaml:1">
        {at === 0 ? <Head edition={edition} plan={plan} /> : <p class="caption">The run of show, continued</p>}
        {at === 0 && plan.isTimed && <Strip plan={plan} start={start} />}
        {rows.length > 0 && (
          <RunTable
            {...{ edition, plan, paperOf: props.paperOf }}
            rows={rows}
            isLast={rows.at(-1) === plan.items.at(-1)}
          />
        )}
        {parts.map((part) => part.type !== "row" && <Note key={part.label} part={part} />)}
        <OwnNotes room={free(at) - heightOfAll(parts)} />
        {at === pages.length - 1 && credit && <Credit credit={credit} />}
      </Page>
    );
  });
}

/** On one page if it goes; else what is prepared beforehand has a page of its own, after the hours. */
function keepTogether(parts: readonly Part[], free: (page: number) => number): Part[][] {
  const all = fillPages(parts, free);
  if (all.length <= 1) return all;
  const hours = fillPages(
    parts.filter(({ type }) => type === "row"),
    free,
  );
  const before = fillPages(
    parts.filter(({ type }) => type !== "row"),
    (page) => free(page + hours.length),
  );
  return [...hours, ...before];
}

function partsOf({ edition, plan, paperOf }: RunOfShowProps): Part[] {
  const rows = plan.items.map((item): Part => {
    const count = Math.max(
      lines(item.title.length, { letters: 20, width: 0 }),
      lines(item.form.length, { letters: 20, width: 0 }),
      lines(item.exercises.map(paperOf).join("; ").length, { letters: 20, width: 0 }),
    );
    return { type: "row", item, height: count * ROW_LINE + ROW };
  });
  const { materials = [] } = edition.agenda ?? {};
  const list: Part[] =
    materials.length > 0
      ? [{ type: "list", label: "Bring", items: materials, height: 6 + Math.ceil(materials.length / 2) * 10 }]
      : [];
  const notes = [...houseNotes(edition), ...(edition.workshop.setup ?? [])].map(
    ({ label, html }): Part => ({
      type: "note",
      label,
      html,
      height: 6 + lines(html.length, { letters: 72, width: 0 }) * 5.03,
    }),
  );
  return [...rows, ...list, ...notes];
}

function Head({ edition, plan }: { readonly edition: Edition; readonly plan: Plan }) {
  const { start } = edition.options;
  const cuts = cutsOf(plan);
  const saved = cuts.reduce((sum, { minutes }) => sum + minutes, 0);
  const span = start === undefined ? "" : `, ${clock(start, 0)} to ${clock(start, plan.minutes)}`;
  return (
    <header class="guide-head" id="run-of-show" data-bookmark="Run of show" data-level={1}>
      <h1>Run of show</h1>
      <p>
        {edition.workshop.title}
        {plan.isTimed ? `: ${plan.minutes} minutes${span}.` : ", in the order of its slides."}
        {plan.isTimed && start === undefined && " Times count from the start."}
      </p>
      {cuts.length > 0 && (
        <p>
          Hatching shows what can go when you run late, the dashed numbers in which order: together they save {saved}{" "}
          minutes.
        </p>
      )}
    </header>
  );
}

const Note = ({ part }: { readonly part: Exclude<Part, { type: "row" }> }) => (
  <Block class="labelled">
    <h3>{part.label}</h3>
    {part.type === "list" ? (
      <ul class="bring">
        {part.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    ) : (
      <p class="prose">
        <Inline html={part.html} />
      </p>
    )}
  </Block>
);
