import type { Heading } from "../../../model/index.ts";
import { Sheet } from "../../../ui/sheet.tsx";
import { Ask } from "../../shared/paper/ask.tsx";
import { sheetTitle } from "../../shared/paper/even-sheets.ts";
import { keyTitle } from "../../words.ts";
import type { ChoiceSolution, ChoiceTask } from "../types.ts";
import { inSheets } from "./paper.tsx";

interface GuideProps {
  readonly task: ChoiceTask;
  readonly solution: ChoiceSolution;
  readonly heading: Heading;
}

/** So many scenarios leave room below them for the example and the questions. */
const SHEET = 4;

/** The facilitator's key: what decides each scenario, when each option is better, and what to ask afterwards. */
export function Guide({ task, solution, heading }: GuideProps) {
  const sheets = inSheets(task.scenarios, SHEET);
  return sheets.map((scenarios, sheet) => (
    <Sheet class="choice-guide" key={scenarios[0]?.id}>
      <h2>{sheetTitle(keyTitle(heading.title), sheet)}</h2>
      {sheet === 0 && <p>No option is right everywhere. Ask what would have to be true for the other one.</p>}
      {scenarios.map(({ id, number, title, text, options }) => (
        <div class="choice-row" key={id} data-scenario={id}>
          <p class="paper-number">{number}</p>
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
      {sheet === sheets.length - 1 && <End {...{ task, solution, heading }} />}
    </Sheet>
  ));
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
