import { type Heading, Sheet } from "staffroom";
import { CHECKS, type GlueTask, RUNGS } from "../types.ts";

/** The worksheet: a weak line, five rungs and the whole to write, then ticks for a partner and a decision. */
export function Paper({ task, heading }: { readonly task: GlueTask; readonly heading: Heading }) {
  return (
    <Sheet class="glue-paper">
      <h2>{heading.title}</h2>
      <p>
        Take one of these lines, or one of your own. Build it rung by rung, then say it in one breath. Write “likely”
        where nothing is proven, “led” only if you led, and name who shared the work.
      </p>
      <ul class="glue-list">
        {task.lines.map(({ id, text }) => (
          <li key={id} data-line={id}>
            {text}
          </li>
        ))}
        {task.own && <li>{task.own}</li>}
      </ul>
      <Rows name="The weak line" ask="As it stands today." lines={2} />
      {RUNGS.map((rung, at) => (
        <Rows key={rung} number={at + 1} name={task.rungs[rung].name} ask={task.rungs[rung].ask} lines={3} />
      ))}
      <Rows name="In one breath" ask="The line for a packet." lines={3} />
      <div class="glue-row">
        <h3>
          <span />
          <span>A partner ticks</span>
        </h3>
        <ul class="glue-boxes">
          {CHECKS.map((check) => (
            <li key={check} data-check={check}>
              {check === "gate" ? task.gate.check : task.rungs[check].check}
            </li>
          ))}
        </ul>
      </div>
      <div class="glue-row">
        <h3>
          <span />
          <span>The work itself</span>
        </h3>
        <ul class="glue-boxes glue-few">
          {task.decisions.map(({ id, name }) => (
            <li key={id} data-decision={id}>
              {name}
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}

interface RowsProps {
  readonly number?: number;
  readonly name: string;
  readonly ask: string;
  /** Ruled lines to write on. */
  readonly lines: number;
}

const Rows = ({ number, name, ask, lines }: RowsProps) => (
  <div class="glue-row">
    <h3>
      <span class="glue-number">{number}</span>
      <span>{name}</span>
      <small>{ask}</small>
    </h3>
    <div class="glue-rules" aria-hidden="true">
      {Array.from({ length: lines }, (_, at) => (
        <i key={at} />
      ))}
    </div>
  </div>
);
