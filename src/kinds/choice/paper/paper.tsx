import type { Heading } from "../../../model/index.ts";
import { Sheet } from "../../../ui/sheet.tsx";
import { sheetTitle } from "../../shared/paper/even-sheets.ts";
import { TradeOff } from "../play/scenario.tsx";
import type { ChoiceScenario, ChoiceTask, Spoken } from "../types.ts";

/** So many scenarios go on a sheet, and so many leave room below them for what is said aloud. */
const SHEET = 6;
const WITH_ALOUD = 3;

/** Scenarios as sheets of paper take them, `size` each, with their numbers from 1 on. */
export const inSheets = (scenarios: readonly ChoiceScenario[], size: number) => {
  const numbered = scenarios.map((scenario, at) => ({ ...scenario, number: at + 1 }));
  const starts = numbered.flatMap((_, at) => (at % size === 0 ? [at] : []));
  return starts.map((start) => numbered.slice(start, start + size));
};

/** The worksheet: an option to mark for every scenario, and lines for what is said aloud. */
export function Paper({ task, heading }: { readonly task: ChoiceTask; readonly heading: Heading }) {
  const sheets = inSheets(task.scenarios, SHEET);
  const aloud = task.spoken && <Aloud spoken={task.spoken} />;
  const hasRoom = (sheets.at(-1)?.length ?? 0) <= WITH_ALOUD;
  const filled = sheets.map((scenarios, sheet) => (
    <Sheet class="choice-paper" key={scenarios[0]?.id}>
      <h2>{sheetTitle(heading.title, sheet)}</h2>
      {sheet === 0 && <p>{heading.prompt} Mark one option for each.</p>}
      {scenarios.map((scenario) => (
        <Row key={scenario.id} {...scenario} />
      ))}
      {hasRoom && sheet === sheets.length - 1 && aloud}
    </Sheet>
  ));
  return (
    <>
      {filled}
      {!hasRoom && aloud && <Sheet class="choice-paper">{aloud}</Sheet>}
    </>
  );
}

const Row = ({ id, number, title, text, options }: ChoiceScenario & { readonly number: number }) => (
  <div class="choice-row" data-scenario={id}>
    <p class="paper-number">{number}</p>
    <p>
      <strong>{title}.</strong> {text}
    </p>
    <ul>
      {options.map((option) => (
        <li key={option.id}>
          <i class="choice-box" />
          <strong>{option.name}</strong>
          <TradeOff {...option} />
        </li>
      ))}
    </ul>
  </div>
);

const Aloud = ({ spoken }: { readonly spoken: Spoken }) => (
  <div class="choice-aloud">
    <h2>{spoken.title}</h2>
    <p>{spoken.ask}</p>
    {spoken.parts.map(({ id, name, ask, begin }, at) => (
      <div class="choice-part" key={id}>
        <p class="paper-number">{at + 1}</p>
        <h3>
          {name} <small>{ask}</small>
        </h3>
        <div>
          <p>{begin} …</p>
          <i />
          <i />
        </div>
      </div>
    ))}
  </div>
);
