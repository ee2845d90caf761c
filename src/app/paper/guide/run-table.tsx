import { type Edition, type PlacedExercise, sheetId } from "../edition.ts";
import { Reference } from "../pieces/page.tsx";
import { clock, type Plan, type PlanItem } from "./plan.ts";

export interface RunTableProps {
  readonly edition: Edition;
  readonly plan: Plan;
  readonly rows: readonly PlanItem[];
  readonly isLast: boolean;
  /** Where an exercise's sheets are in the workbook: "page 3". */
  paperOf(exercise: PlacedExercise): string;
}

/** The running order by the clock, or as many of its rows as go on a page. */
export function RunTable({ edition, plan, rows, isLast, paperOf }: RunTableProps) {
  const { start } = edition.options;
  return (
    <table class="run">
      <thead>
        <tr>
          {plan.isTimed && <th scope="col">{start === undefined ? "At" : "Clock"}</th>}
          {plan.isTimed && <th scope="col">Min</th>}
          <th scope="col">What</th>
          <th scope="col">How</th>
          <th scope="col">On paper</th>
          <th scope="col" class="run-page" data-pages="Page">
            Slide
          </th>
          <th scope="col">Cut first</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((item) => (
          <Row key={item.from + item.title} {...{ edition, plan, item, paperOf }} />
        ))}
        {isLast && plan.isTimed && (
          <tr class="run-end">
            <th scope="row">{clock(start, plan.minutes)}</th>
            <td>
              <b>{plan.minutes}</b>
            </td>
            <td colSpan={5}>End</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Row({
  edition,
  plan,
  item,
  paperOf,
}: Pick<RunTableProps, "edition" | "plan" | "paperOf"> & { item: PlanItem }) {
  const first = item.slides[0];
  return (
    <tr>
      {plan.isTimed && <th scope="row">{clock(edition.options.start, item.from)}</th>}
      {plan.isTimed && <td>{item.minutes}</td>}
      <td>
        <b>{item.title}</b>
      </td>
      <td>{item.form}</td>
      <td>
        {item.exercises.map((exercise) => (
          <span key={sheetId(exercise)}>{paperOf(exercise)} </span>
        ))}
      </td>
      <td class="run-page">
        {first && (
          <a href={`#${encodeURIComponent(first.slide.id)}`}>
            <Reference to={first.slide.id} slide={first.number} />
          </a>
        )}
      </td>
      <td>
        {item.cut !== undefined && (
          <>
            <span class="cut-order">{item.cut}</span> saves {item.minutes} min
          </>
        )}
      </td>
    </tr>
  );
}
