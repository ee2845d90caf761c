import { useEffect, useState } from "preact/hooks";
import type { ReviewProps } from "../../../model/index.ts";
import { You } from "../../shared/board/pieces.tsx";
import { TITLES } from "../../shared/play/hand.ts";
import { Pager } from "../../shared/play/pager.tsx";
import { speech } from "../logic/answer.ts";
import { assessChoice } from "../logic/assess.ts";
import { TradeOff } from "../play/scenario.tsx";
import type { ChoiceScenario, ChoiceShape, ChoiceTally } from "../types.ts";
import "../../shared/kind.css";

/** One scenario at a time: the person's choice among the others, when each is better, and what decides. */
export function Review({ task, solution, draft, answer, tally, focus, mode }: ReviewProps<ChoiceShape>) {
  const picked = answer?.picked ?? draft.picked;
  const placeOf = (id: string | undefined) => task.scenarios.findIndex((scenario) => scenario.id === id);
  const [at, setAt] = useState(Math.max(0, placeOf(focus)));
  // The room's scenario is followed when it changes, not kept
  useEffect(() => {
    if (placeOf(focus) >= 0) setAt(placeOf(focus));
  }, [focus]);
  const Title = TITLES[mode];
  const scenario = task.scenarios[at];
  const said = speech(task, draft);
  if (!scenario) return null;
  const total = task.scenarios.length;
  return (
    <div class={`kind kind-${mode} kind-review choice`} data-look="own">
      {total > 1 && (
        <Pager
          label={`${at + 1} of ${total}`}
          previous={at > 0 ? () => setAt(at - 1) : undefined}
          next={at < total - 1 ? () => setAt(at + 1) : undefined}
        />
      )}
      <div class="choice-read">
        <Title class="kind-title" tabIndex={-1} data-start>
          {scenario.title}
        </Title>
        <p class="kind-text">{scenario.text}</p>
      </div>
      <Options {...{ scenario, tally }} mine={picked[scenario.id]} when={solution.when[scenario.id] ?? {}} />
      <p class="choice-decides">
        <b>What decides it</b> {solution.deciders[scenario.id]}
      </p>
      {mode !== "deck" && <p class="choice-none">{assessChoice(task, solution, draft).summary}</p>}
      {said !== "" && mode !== "deck" && (
        <div class="choice-own">
          <Title class="kind-title">{task.spoken?.title}</Title>
          <blockquote class="choice-said">{said}</blockquote>
        </div>
      )}
    </div>
  );
}

interface OptionsProps {
  readonly scenario: ChoiceScenario;
  readonly tally: ChoiceTally | undefined;
  readonly mine: string | undefined;
  readonly when: Readonly<Record<string, string>>;
}

const Options = ({ scenario: { id, options }, tally, mine, when }: OptionsProps) => (
  <ul class="choice-list">
    {options.map((option, at) => (
      <li key={option.id} data-mine={option.id === mine || undefined}>
        <p>
          <i class="sign" aria-hidden="true">
            {"abcd"[at]}
          </i>
          <b>{option.name}</b>
          {option.id === mine && <You />}
          {tally && (
            <span class="choice-votes">
              {tally.scenarios[id]?.[option.id] ?? 0} of {tally.answers}
            </span>
          )}
        </p>
        <TradeOff {...option} />
        <p class="choice-when">{when[option.id]}</p>
      </li>
    ))}
  </ul>
);
