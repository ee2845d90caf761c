import type { Heading } from "../../../model/index.ts";
import { Sheet } from "../../../ui/sheet.tsx";
import { Ask } from "../../shared/paper/ask.tsx";
import type { ChoiceSolution, ChoiceTask } from "../types.ts";
import { FEW } from "./paper.tsx";

interface GuideProps {
  readonly task: ChoiceTask;
  readonly solution: ChoiceSolution;
  readonly heading: Heading;
}

/** The facilitator's key: what decides each scenario, when each option is better, and what to ask afterwards. */
export function Guide({ task, solution, heading }: GuideProps) {
  const isShort = task.scenarios.length <= FEW;
  const end = <End {...{ task, solution, heading }} />;
  return (
    <>
      <Sheet class="choice-guide">
        <h2>{heading.title}: the key</h2>
        <p>No option is right everywhere. Ask what would have to be true for the other one.</p>
        {task.scenarios.map(({ id, title, text, options }, at) => (
          <div class="choice-row" key={id} data-scenario={id}>
            <p class="paper-number">{at + 1}</p>
            <div>
              <p>
                <strong>{title}.</strong> {text}
              </p>
              <p class="choice-key">{solution.deciders[id]}</p>
            </div>
            <ul>
              {options.map((option) => (
                <li key={option.id}>
                  <strong>{option.name}.</strong> {solution.when[id]?.[option.id]}
                </li>
              ))}
            </ul>
          </div>
        ))}
        {isShort && end}
      </Sheet>
      {!isShort && <Sheet class="choice-guide">{end}</Sheet>}
    </>
  );
}

const End = ({ task: { spoken }, solution, heading }: GuideProps) => (
  <>
    {spoken && (
      <div class="paper-ask">
        <h3>{spoken.title}: an example</h3>
        <ul>
          {spoken.parts.map(({ id, name }) => (
            <li key={id}>
              {name}: {solution.examples[id]}
            </li>
          ))}
        </ul>
      </div>
    )}
    <Ask questions={heading.debrief} />
  </>
);
