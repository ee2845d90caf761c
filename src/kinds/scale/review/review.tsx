import type { ReviewProps } from "../../../model/index.ts";
import { TITLES } from "../../shared/play/hand.ts";
import { assessScale } from "../logic/assess.ts";
import { leansOf, leansUsed } from "../logic/lean.ts";
import { spreadOf } from "../logic/spread.ts";
import type { ScaleShape } from "../types.ts";
import { Group, Items } from "./group.tsx";
import "../../shared/kind.css";

/** What the answers come to, in words: leans, advice or the list itself, group by group. Never a score. */
export function Review({ task, solution, draft, answer, tally, used, mode }: ReviewProps<ScaleShape>) {
  const { lean, combine } = task;
  const marks = answer?.marks ?? draft.marks;
  const rows = tally && new Map(spreadOf(task, tally).rows.map((row) => [row.id, row]));
  const Title = TITLES[mode];
  const isWhole = task.items.every(({ id }) => marks[id] !== undefined);
  const leans = combine ? leansUsed(combine, used) : lean && isWhole ? leansOf(task, marks) : undefined;
  const { summary } = assessScale(task, solution, { ...draft, marks });
  const groups = lean && leans ? [...task.groups].sort((a, b) => rank(leans, a.id) - rank(leans, b.id)) : task.groups;
  return (
    <div class={`kind kind-${mode} kind-review scale`} data-look="own">
      <Title class="kind-title scale-finding" tabIndex={-1} data-start>
        {combine && isWhole ? headOf(leans === undefined) : summary}
      </Title>
      {combine && leans === undefined && <p class="scale-missing">{combine.missing}</p>}
      {groups.length > 0 ? (
        <div class="scale-groups" data-count={groups.length}>
          {groups.map((group) => (
            <Group key={group.id} {...{ task, solution, group, leans, mode, rows }} marks={marks} notes={draft.notes} />
          ))}
        </div>
      ) : (
        <Items {...{ task, solution, mode, rows }} items={task.items} marks={marks} notes={draft.notes} />
      )}
      {solution.care && <p class="scale-care">{solution.care}</p>}
    </div>
  );
}

const rank = (leans: readonly string[], group: string): number => (leans.includes(group) ? 0 : 1);

const headOf = (isAlone: boolean): string =>
  isAlone ? "What is needed here" : "What is needed, beside what draws you";
