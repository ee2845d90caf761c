import type { Heading } from "../../../model/index.ts";
import { Sheet } from "../../../ui/sheet.tsx";
import { Ask } from "../../shared/paper/ask.tsx";
import { keyTitle } from "../../words.ts";
import type { CanvasSolution, CanvasTask } from "../types.ts";

interface GuideProps {
  readonly task: CanvasTask;
  readonly solution: CanvasSolution;
  readonly heading: Heading;
}

/** The facilitator's page: an invented example, what each test is after, and what to ask afterwards. */
export const Guide = ({ task, solution, heading }: GuideProps) => (
  <Sheet class="canvas-guide">
    <h2>{keyTitle(heading.title)}</h2>
    <p>An invented page, to show or to read from. Nothing that people write is collected. {solution.care}</p>
    {task.parts.map((part) => (
      <div class="canvas-block" key={part.id} data-part={part.id}>
        <h3>{part.name}</h3>
        <ul>
          {part.fields.map(({ id, ask }) => (
            <li key={id}>
              <strong>{ask}</strong> {solution.examples[id]}
            </li>
          ))}
        </ul>
      </div>
    ))}
    {task.tests.length > 0 && (
      <div class="canvas-block">
        <h3>Test the page</h3>
        <ul>
          {task.tests.map(({ id, text }) => (
            <li key={id}>
              <strong>{text}</strong> {solution.reasons[id]}
            </li>
          ))}
        </ul>
      </div>
    )}
    <Ask questions={heading.debrief} />
  </Sheet>
);
