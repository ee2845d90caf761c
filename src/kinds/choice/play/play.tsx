import type { PlayProps } from "../../../model/index.ts";
import { neighbour, nextOpen } from "../../shared/play/hand.ts";
import { isKeyForPlay } from "../../shared/play/keys.ts";
import { Rail } from "../../shared/play/rail.tsx";
import { useHand } from "../../shared/play/use-hand.ts";
import type { ChoiceShape, ChoiceTask } from "../types.ts";
import { Scenario } from "./scenario.tsx";
import { Speak } from "./speak.tsx";
import "../../shared/kind.css";
import "../../shared/play/hand.css";

/** The step after the scenarios, in the rail: no scenario can be called so. */
const LAST = "·";

/** Choosing among trade-offs: one scenario in hand at a time, and at the end something to say aloud. */
export function Play(props: PlayProps<ChoiceShape>) {
  const { task, draft, act, locked, mode } = props;
  const { scenario, root, take, pick, onKeyDown } = usePlay(props);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the controls inside
    <div class={`kind kind-${mode} choice`} data-look="own" ref={root} onKeyDown={onKeyDown}>
      <Rail
        label="Scenarios"
        steps={stepsOf(task, draft.picked)}
        hand={scenario?.id ?? LAST}
        count={mode === "deck"}
        take={(id) => take(id === LAST ? undefined : id, "tab")}
      />
      {scenario ? (
        <Scenario key={scenario.id} {...{ scenario, mode, locked, pick }} chosen={draft.picked[scenario.id]} />
      ) : (
        <Speak
          {...{ task, draft, mode, locked }}
          write={(item, text, burst) => act({ type: "note", item, text, burst })}
        />
      )}
    </div>
  );
}

function usePlay({ task, draft: { picked }, act, locked, mode }: PlayProps<ChoiceShape>) {
  const ids = task.scenarios.map(({ id }) => id);
  const { root, hand, take, aimAt } = useHand({ ids, placed: picked, mode });
  const scenario = task.scenarios.find(({ id }) => id === hand);
  const pick = (option: string) => {
    if (locked || !scenario) return;
    if (picked[scenario.id] === option) return take(nextOpen(ids, picked, scenario.id));
    aimAt("start");
    act({ type: "pick", scenario: scenario.id, option });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isKeyForPlay(event)) return;
    const option = scenario?.options[Number(event.key) - 1];
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : undefined;
    if (by) take(neighbour(ids, hand, by), (event.target as HTMLElement).role === "tab" ? "tab" : "start");
    else if (option) pick(option.id);
    else return;
    event.preventDefault();
  };
  return { scenario, root, take, pick, onKeyDown };
}

function stepsOf({ scenarios, spoken }: ChoiceTask, picked: ChoiceShape["draft"]["picked"]) {
  const steps = scenarios.map(({ id, title, options }, at) => {
    const place = options.findIndex((one) => one.id === picked[id]);
    const sign = place < 0 ? undefined : <i class="sign">{"abcd"[place]}</i>;
    return { id, label: `${at + 1}. ${title}: ${options[place]?.name ?? "open"}`, ...(sign && { sign }) };
  });
  return [...steps, { id: LAST, label: spoken?.title ?? "All scenarios", sign: <i class="sign">“</i> }];
}
