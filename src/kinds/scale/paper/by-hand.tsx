import { GroupName } from "../play/card.tsx";
import type { Combine, ScaleItem, ScaleTask } from "../types.ts";

/** How to find one's leans by hand; the groups are named here and nowhere above. */
export function Count({ task, items }: { readonly task: ScaleTask; readonly items: readonly ScaleItem[] }) {
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
