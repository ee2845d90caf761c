import type { Heading } from "../../../model/index.ts";
import { Ask } from "../../shared/paper/ask.tsx";
import { keyTitle } from "../../words.ts";
import { GroupName } from "../play/card.tsx";
import { Sign } from "../play/sign.tsx";
import type { ScaleItem, ScaleSolution, ScaleTask } from "../types.ts";
import { Advice } from "./by-hand.tsx";

interface GuideProps {
  readonly task: ScaleTask;
  readonly solution: ScaleSolution;
  readonly heading: Heading;
}

/** The facilitator's page: what each line is after, what the result is not, and what to ask afterwards. */
export function Guide({ task, solution, heading }: GuideProps) {
  const lone = task.items.filter(({ group }) => !task.groups.some(({ id }) => id === group));
  return (
    <section class="paper scale-guide">
      <h2>{keyTitle(heading.title)}</h2>
      <p>There are no right answers here. {solution.care}</p>
      <ul class="scale-legend">
        {task.points.map((point) => (
          <li key={point.id}>
            <Sign point={point} /> {point.name}
          </li>
        ))}
      </ul>
      {task.groups.map((group) => (
        <div class="scale-key" key={group.id}>
          <div>
            <GroupName group={group} />
            <p>{solution.meanings[group.id]}</p>
          </div>
          <Lines {...{ solution }} items={task.items.filter((item) => item.group === group.id)} />
        </div>
      ))}
      {lone.length > 0 && <Lines solution={solution} items={lone} />}
      {task.combine && <Advice task={task} combine={task.combine} />}
      <Ask questions={heading.debrief} />
    </section>
  );
}

const Lines = ({ items, solution }: { readonly items: readonly ScaleItem[]; readonly solution: ScaleSolution }) => (
  <ul>
    {items.map(({ id, short, text }) => (
      <li key={id} data-item={id}>
        <strong>{short}.</strong> {text} <span>{solution.whys[id]}</span>
      </li>
    ))}
  </ul>
);
