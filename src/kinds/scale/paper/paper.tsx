import type { Heading } from "../../../model/index.ts";
import { groupOf } from "../logic/spread.ts";
import { GroupName } from "../play/card.tsx";
import type { Combine, ScaleItem, ScaleTask } from "../types.ts";

/** Up to this many lines, a page has room for twice the writing. */
const FEW = 5;

/** The worksheet: a ring to mark at each point for every item, and how to read the sheet alone. */
export function Paper({ task, heading }: { readonly task: ScaleTask; readonly heading: Heading }) {
  const items = mixed(task);
  return (
    <section
      class="paper scale-paper"
      data-noted={task.note !== undefined || undefined}
      data-few={(task.note !== undefined && items.length <= FEW) || undefined}
    >
      <h2>{heading.title}</h2>
      <p>{heading.prompt} Mark one ring a line.</p>
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
            <Row key={item.id} task={task} item={item} at={at} />
          ))}
        </tbody>
      </table>
      {task.lean && <Count task={task} items={items} />}
      {task.combine && <Advice task={task} combine={task.combine} />}
    </section>
  );
}

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

/** How to find one's leans by hand; the groups are named here and nowhere above. */
function Count({ task, items }: { readonly task: ScaleTask; readonly items: readonly ScaleItem[] }) {
  const most = (items.length / task.groups.length) * (task.points.length - 1);
  const last = task.points.length - 1;
  return (
    <div class="scale-count">
      <h3>When all are marked</h3>
      <ul>
        {task.groups.map((group) => (
          <li key={group.id}>
            <GroupName group={group} />
            lines{" "}
            {items
              .map((item, at) => ({ item, number: at + 1 }))
              .filter(({ item }) => item.group === group.id)
              .map(({ number }) => number)
              .join(", ")}
          </li>
        ))}
      </ul>
      <p>
        In each row of lines, count {last} for “{task.points[last]?.name}”, and one less for each point before it. Where
        the highest count is {most / 2} or less: {task.lean?.none} Else the highest is a lean, and so is every other
        within {most / 4} of it. Three or more: {task.lean?.many} Keep the words, and strike out the numbers.
      </p>
    </div>
  );
}

/** What to do about a group, by need and lean: a table of two by two. */
export const Advice = ({ task, combine }: { readonly task: ScaleTask; readonly combine: Combine }) => (
  <div class="scale-advise">
    <h3>Beside your own lean</h3>
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">
            {task.points
              .filter(({ id }) => combine.needed.includes(id))
              .map(({ name }) => name)
              .join(" or ")}
          </th>
          <th scope="col">
            {task.points
              .filter(({ id }) => !combine.needed.includes(id))
              .map(({ name }) => name)
              .join(" or ")}
          </th>
        </tr>
      </thead>
      <tbody>
        {(
          [
            ["You lean to it", combine.both, combine.lean],
            ["You do not", combine.need, combine.neither],
          ] as const
        ).map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((advice) => (
              <td key={advice.name}>
                <strong>{advice.name}.</strong> {advice.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
