import { useId } from "preact/hooks";
import type { Mode } from "../../../model/index.ts";
import { TITLES } from "../../shared/play/hand.ts";
import { textStep } from "../../shared/text-step.ts";
import type { ChoiceScenario } from "../types.ts";

interface ScenarioProps {
  readonly scenario: ChoiceScenario;
  readonly chosen: string | undefined;
  readonly mode: Mode;
  readonly locked: boolean;
  pick(option: string): void;
}

/** The scenario in hand, and its options as native buttons, each with what it buys and what it costs. */
export function Scenario({ scenario: { id, title, text, options }, chosen, mode, locked, pick }: ScenarioProps) {
  const own = useId();
  const Title = TITLES[mode];
  return (
    <>
      <div class="hand" role="tabpanel" aria-labelledby={own} data-hand data-scenario={id} data-step={textStep(text)}>
        <Title class="kind-title" id={own} aria-describedby={`${own}-text`} tabIndex={-1} data-start>
          {title}
        </Title>
        <p class="kind-text" id={`${own}-text`}>
          {text}
        </p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid everywhere */}
      <div class="choice-options" role="group" aria-labelledby={own} data-count={options.length}>
        {options.map((option, at) => (
          <button
            key={option.id}
            type="button"
            class="choice-option"
            data-option={option.id}
            aria-pressed={option.id === chosen}
            aria-disabled={locked || undefined}
            aria-keyshortcuts={String(at + 1)}
            onClick={() => pick(option.id)}
          >
            <b>
              <i class="sign" aria-hidden="true">
                {"abcd"[at]}
              </i>
              {option.name}
            </b>
            <TradeOff {...option} />
          </button>
        ))}
      </div>
    </>
  );
}

/** What an option buys and what it costs. */
export const TradeOff = ({ gains, costs }: { readonly gains: string; readonly costs: string }) => (
  <span class="choice-trade">
    <span>
      <i aria-hidden="true">+</i>
      <span class="visually-hidden">Buys: </span>
      {gains}
    </span>
    <span>
      <i aria-hidden="true">−</i>
      <span class="visually-hidden">Costs: </span>
      {costs}
    </span>
  </span>
);
