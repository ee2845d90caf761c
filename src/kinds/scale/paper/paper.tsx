import type { Heading } from "../../../model/index.ts";
import { evenSheets, sheetTitle } from "../../shared/paper/even-sheets.ts";
import { groupOf } from "../logic/spread.ts";
import { GroupName } from "../play/card.tsx";
import type { ScaleItem, ScaleTask } from "../types.ts";
import { Advice, Count } from "./by-hand.tsx";

/** Up to this many lines, a page has room for twice the writing. */
const FEW = 5;

/** So many lines fill a page; fewer where each has a note, or where something follows on the last page. */
const FULL = { plain: 22, noted: 11 };
const WITH_MORE = { plain: 17, noted: 8 };

/** The worksheet: a ring to mark at each point for every item, and how to read the sheet alone. */
export function Paper({ task, heading }: { readonly task: ScaleTask; readonly heading: Heading }) {
  const items = mixed(task);
  const most = (task.lean || task.combine ? WITH_MORE : FULL)[task.note === undefined ? "plain" : "noted"];
  const sheets = evenSheets(items, most);
  return sheets.map(({ from, items: lines }, at) => (
    <section
      key={from}
      class="paper scale-paper"
      data-noted={task.note !== undefined || undefined}
      data-few={(task.note !== undefined && items.length <= FEW) || undefined}
    >
      <h2>{sheetTitle(heading.title, from)}</h2>
      {from === 0 && <p>{heading.prompt} Mark one ring a line.</p>}
      <LineTable task={task} items={lines} from={from} />
      {at === sheets.length - 1 && task.lean && <Count task={task} items={items} />}
      {at === sheets.length - 1 && task.combine && <Advice task={task} combine={task.combine} />}
    </section>
  ));
}

interface LineTableProps {
  readonly task: ScaleTask;
  readonly items: readonly ScaleItem[];
  /** How many stand on the sheets before. */
  readonly from: number;
}

const LineTable = ({ task, items, from }: LineTableProps) => (
  <table class="scale-lines">
    <caption class="visually-hidden">Lines to answer</caption>
    <thead>
      <tr>
        <th scope="col" class="scale-number">
          <span class="visually-hidden">Number</span>
        </th>
        <th scope="col">{task.stem ?? "Line"}</th>
        {task.points.map(({ id, name }) => (
          <th scope="col" key={id} class="scale-tick">
            {name}
          </th>
        ))}
        {task.note && (
          <th scope="col" class="scale-write">
            {task.note}
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {items.map((item, at) => (
        <Row key={item.id} task={task} item={item} at={from + at} />
      ))}
    </tbody>
  </table>
);

function Row({ task, item, at }: { readonly task: ScaleTask; readonly item: ScaleItem; readonly at: number }) {
  const group = task.shuffled ? undefined : groupOf(task, item.group);
  return (
    <tr data-item={item.id}>
      <td class="paper-number">{at + 1}</td>
      <th scope="row">
        {group && <GroupName group={group} />}
        <strong>{item.short}.</strong> {item.text}
      </th>
      {task.points.map(({ id }) => (
        <td key={id} class="scale-tick">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="11" />
          </svg>
        </td>
      ))}
      {task.note && <td class="scale-write" />}
    </tr>
  );
}

/** On paper nobody can mix them by chance: one of each group in turn. */
function mixed({ items, groups, shuffled }: ScaleTask): readonly ScaleItem[] {
  if (!shuffled) return items;
  const piles = groups.map(({ id }) => items.filter(({ group }) => group === id));
  const rounds = Math.max(0, ...piles.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, at) => piles.flatMap((pile) => pile.slice(at, at + 1))).flat();
}
