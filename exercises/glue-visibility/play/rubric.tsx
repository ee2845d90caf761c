import { useId } from "preact/hooks";
import { inOneBreath, tidy, weakLine } from "../logic/draft.ts";
import { titleTag } from "../shared/pieces.tsx";
import { CHECKS } from "../types.ts";
import type { Playing } from "./use-play.ts";

/** The six things a person ticks about their own line. Nothing reads the text, and nothing adds the ticks up. */
export function Rubric({ task, draft, mode, locked, act }: Playing) {
  const id = useId();
  const Title = titleTag(mode);
  return (
    <>
      <Title class="glue-ask" id={id} tabIndex={-1} data-start>
        Read it as a stranger would. What holds?
      </Title>
      <blockquote class="glue-breath">{tidy(inOneBreath(draft)) || weakLine(task, draft)}</blockquote>
      {/* biome-ignore lint/a11y/useSemanticElements: the question is a heading, which a legend cannot be */}
      <div class="glue-checks" role="group" aria-labelledby={id}>
        {CHECKS.map((check) => (
          <label key={check} data-check={check}>
            <input
              type="checkbox"
              checked={draft.ticks.includes(check)}
              disabled={locked}
              onChange={({ currentTarget }) => act({ type: "tick", check, on: currentTarget.checked })}
            />
            <span>{check === "gate" ? task.gate.check : task.rungs[check].check}</span>
          </label>
        ))}
      </div>
    </>
  );
}
