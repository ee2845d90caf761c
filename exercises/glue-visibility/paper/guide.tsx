import { type Heading, Sheet } from "staffroom";
import { decisionOf, linesOf } from "../logic/draft.ts";
import { type GlueShape, type GlueTask, type Line, OWN, RUNGS, type Worked } from "../types.ts";

/** Worked lines on the first page box, which has more to hold, and on each further one. */
const FIRST = 5;
const NEXT = 7;

interface GuideProps {
  readonly task: GlueShape["task"];
  readonly solution: GlueShape["solution"];
  readonly heading: Heading;
}

/** The facilitator's pages: what to watch for, every worked line with what we would do, and what to ask afterwards. */
export function Guide({ task, solution, heading }: GuideProps) {
  const lines = linesOf(task).filter(({ id }) => id !== OWN);
  const workedOf = ({ id }: Line) => solution.worked.find((worked) => worked.id === id);
  const boxes = [lines.slice(0, FIRST)];
  for (let from = FIRST; from < lines.length; from += NEXT) boxes.push(lines.slice(from, from + NEXT));
  return boxes.map((some, at) => (
    <Sheet key={some[0]?.id} class="glue-guide">
      <h2>
        {heading.title}: {at === 0 ? "the guide" : "more worked lines"}
      </h2>
      {at === 0 && (
        <>
          <List name="Watch for" items={solution.watch} />
          <List name="Ask afterwards" items={heading.debrief} />
        </>
      )}
      {some.map((line) => (
        <Entry key={line.id} task={task} line={line} worked={workedOf(line)} />
      ))}
      {at === boxes.length - 1 && task.own && (
        <p class="glue-own-line">{task.own}: no worked line, the same six ticks.</p>
      )}
    </Sheet>
  ));
}

function List({ name, items }: { readonly name: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <div class="glue-entry glue-notes">
      <h3>{name}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

interface EntryProps {
  readonly task: GlueTask;
  readonly line: Line;
  readonly worked: Worked | undefined;
}

const Entry = ({ task, line, worked }: EntryProps) => (
  <div class="glue-entry" data-line={line.id}>
    <h3>{line.text}</h3>
    {worked ? (
      <div>
        <p class="glue-worked">
          {RUNGS.map((rung, at) => (
            <span key={rung}>
              <b>{at + 1}</b>
              {"\u00a0"}
              {worked.rungs[rung]}{" "}
            </span>
          ))}
        </p>
        <p>
          <i>{worked.honest}</i> <b>{decisionOf(task, worked.best)?.name}.</b> {worked.why}
        </p>
      </div>
    ) : (
      <p>Not worked out yet.</p>
    )}
  </div>
);
