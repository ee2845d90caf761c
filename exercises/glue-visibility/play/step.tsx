import { Button } from "staffroom";
import { inOneBreath, textOf } from "../logic/draft.ts";
import { isRung, onward } from "../logic/words.ts";
import { titleTag } from "../shared/pieces.tsx";
import { type FieldId, LIMITS, STEPS, type StepId } from "../types.ts";
import { Decide } from "./decide.tsx";
import { Field } from "./field.tsx";
import { Rubric } from "./rubric.tsx";
import type { Playing } from "./use-play.ts";

/** The open step: a question, a field or choices, and the button that goes on. */
export function Step({ step, ...props }: Playing & { readonly step: StepId }) {
  const { task, draft, goOn } = props;
  const empty = isRung(step) && textOf(draft, step) === "";
  return (
    <div class="glue-now" data-kind={isRung(step) ? "rung" : step}>
      {isRung(step) || step === "breath" ? (
        <Write field={step} {...props} />
      ) : step === "rubric" ? (
        <Rubric {...props} />
      ) : (
        <Decide {...props} />
      )}
      <Button class="glue-next" primary={draft.past.length < STEPS.length && !empty} onPress={goOn}>
        {onward(task, draft, step)}
      </Button>
    </div>
  );
}

function Write({ field, task, draft, mode, locked, act, goOn }: Playing & { readonly field: Exclude<FieldId, "own"> }) {
  const Title = titleTag(mode);
  const breath = field === "breath";
  const { ask, hint } = breath ? BREATH : task.rungs[field];
  const value = breath ? inOneBreath(draft) : (draft.texts[field] ?? "");
  const long = breath && value.length > LIMITS.shared;
  const alone = mode === "deck" ? undefined : "Only you see this.";
  return (
    <>
      <Title class="glue-ask">{ask}</Title>
      <Field
        key={field}
        field={field}
        label={ask}
        hint={hint}
        note={long ? "Past its length it cannot be offered to the room." : alone}
        {...(breath && { limit: LIMITS.shared })}
        value={value}
        rows={breath ? 6 : mode === "deck" ? 2 : 4}
        locked={locked}
        onWrite={(text, burst) => act({ type: "write", field, text, burst })}
        onDone={goOn}
      />
    </>
  );
}

const BREATH = {
  ask: "Now say it in one breath.",
  hint: "Your rungs, put together. Trim them into the line you would put in a packet.",
};
