import type { Heading } from "../../../model/index.ts";
import { Ask } from "../../shared/paper/ask.tsx";
import { keyTitle } from "../../words.ts";
import { Chip } from "../play/chip.tsx";
import type { AllocateSolution, AllocateTask } from "../types.ts";

interface GuideProps {
  readonly task: AllocateTask;
  readonly solution: AllocateSolution;
  readonly heading: Heading;
}

/** The facilitator's page: what to say of each tag, the questions that tell a trap, and what to ask afterwards. */
export const Guide = ({ task, solution, heading }: GuideProps) => (
  <section class="paper allocate-guide">
    <h2>{keyTitle(heading.title)}</h2>
    <p>Compare words, never hours, and let nobody be ranked. {solution.care}</p>
    <table>
      <caption class="visually-hidden">What to say of each tag</caption>
      <thead>
        <tr>
          <th scope="col" class="allocate-named">
            Tag
          </th>
          <th scope="col">What it is</th>
          <th scope="col" class="allocate-say">
            What to do about it
          </th>
        </tr>
      </thead>
      <tbody>
        {task.tags.map((tag) => (
          <tr key={tag.id} data-tag={tag.id}>
            <th scope="row">
              <Chip task={task} tag={tag} /> <strong>{tag.name}</strong>
            </th>
            <td>{tag.hint}</td>
            <td>{solution.advice[tag.id]}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {solution.tests.length > 0 && (
      <div class="paper-ask">
        <h3>Ask of every trap</h3>
        <ul>
          {solution.tests.map((test) => (
            <li key={test}>{test}</li>
          ))}
        </ul>
      </div>
    )}
    <Ask questions={heading.debrief} />
  </section>
);
