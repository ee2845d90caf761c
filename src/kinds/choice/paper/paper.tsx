import type { Heading } from "../../../model/index.ts";
import { Sheet } from "../../../ui/sheet.tsx";
import { TradeOff } from "../play/scenario.tsx";
import type { ChoiceTask, Spoken } from "../types.ts";

/** Up to this many scenarios, what is said aloud has room on the same sheet. */
export const FEW = 4;

/** The worksheet: an option to mark for every scenario, and lines for what is said aloud. */
export function Paper({ task, heading }: { readonly task: ChoiceTask; readonly heading: Heading }) {
  const isShort = task.scenarios.length <= FEW;
  return (
    <>
      <Sheet class="choice-paper">
        <h2>{heading.title}</h2>
        <p>{heading.prompt} Mark one option for each.</p>
        {task.scenarios.map(({ id, title, text, options }, at) => (
          <div class="choice-row" key={id} data-scenario={id}>
            <p class="paper-number">{at + 1}</p>
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
        ))}
        {isShort && task.spoken && <Aloud spoken={task.spoken} />}
      </Sheet>
      {!isShort && task.spoken && (
        <Sheet class="choice-paper">
          <Aloud spoken={task.spoken} />
        </Sheet>
      )}
    </>
  );
}

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
