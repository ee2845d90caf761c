import type { Mode } from "../../../model/index.ts";
import { Field } from "../../../ui/field.tsx";
import { TITLES } from "../../shared/play/hand.ts";
import { speech } from "../logic/answer.ts";
import { WORDS } from "../logic/limits.ts";
import type { ChoiceDraft, ChoiceTask } from "../types.ts";

interface SpeakProps {
  readonly task: ChoiceTask;
  readonly draft: ChoiceDraft;
  readonly mode: Mode;
  readonly locked: boolean;
  write(part: string, text: string, burst: number): void;
}

/** Something to say aloud: a field a part, and the whole of it as it will sound. */
export function Speak({ task, draft, mode, locked, write }: SpeakProps) {
  const Title = TITLES[mode];
  const { spoken } = task;
  const said = speech(task, draft);
  return (
    <div class="choice-speak" role="tabpanel" aria-label={spoken?.title ?? "All scenarios"} data-hand>
      <div class="choice-parts">
        <Title class="kind-title" tabIndex={-1} data-start>
          {spoken?.title ?? "All are answered."}
        </Title>
        <p class="choice-ask">{spoken?.ask ?? "Take one up above to think again."}</p>
        {spoken?.parts.map(({ id, name, ask, begin }) => (
          <Field
            key={id}
            label={name}
            hint={`${ask} ${begin} …`}
            value={draft.words[id] ?? ""}
            most={WORDS}
            locked={locked}
            aside="Stays on this device."
            onWrite={(text, burst) => write(id, text, burst)}
          />
        ))}
      </div>
      {spoken && (
        <blockquote class="choice-said" data-empty={said === "" || undefined}>
          {said === "" ? spoken.parts.map(({ begin }) => `${begin} …`).join(" ") : said}
        </blockquote>
      )}
    </div>
  );
}
