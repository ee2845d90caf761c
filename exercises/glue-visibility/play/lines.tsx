import { Button } from "staffroom";
import { isPast, linesOf, textOf } from "../logic/draft.ts";
import { onward } from "../logic/words.ts";
import { titleTag } from "../shared/pieces.tsx";
import { OWN } from "../types.ts";
import { Field } from "./field.tsx";
import type { Playing } from "./use-play.ts";

/** The weak lines to take up, and a field for one's own. */
export function Lines(props: Playing) {
  const { task, draft, mode, locked, act, open, goOn } = props;
  const Title = titleTag(mode);
  const started = draft.past.length > 1;
  const choose = (line: string) => {
    open(undefined);
    act({ type: "choose", line });
  };
  return (
    <div class="glue-choose" data-step="line" data-few={linesOf(task).length <= 4 || undefined}>
      <Title class="glue-ask">Which line could be yours?</Title>
      {started && <p class="glue-aside">Another line starts a new ladder. Undo brings this one back.</p>}
      <ul class="glue-lines">
        {linesOf(task).map(({ id, text }, at) => (
          <li key={id} data-own={id === OWN || undefined}>
            <button
              type="button"
              class="glue-pick"
              data-line={id}
              aria-pressed={draft.line === id}
              data-start={(at === 0 && draft.line !== OWN) || undefined}
              onClick={() => choose(id)}
            >
              {id === OWN ? text : `“${text}”`}
            </button>
            {id === OWN && draft.line === OWN && (
              <div class="glue-own">
                <Field
                  field="own"
                  label="Your own weak line"
                  hint="As you would say it if somebody asked in passing."
                  note={mode === "deck" ? undefined : "Only you see this."}
                  value={draft.texts.own ?? ""}
                  rows={mode === "deck" ? 1 : 2}
                  locked={locked}
                  onWrite={(words, burst) => act({ type: "write", field: "own", text: words, burst })}
                  onDone={goOn}
                />
                <Button primary={textOf(draft, OWN) !== ""} off={textOf(draft, OWN) === ""} onPress={goOn}>
                  {onward(task, draft, "line")}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {isPast(task, draft, "line") && draft.line !== OWN && (
        <Button class="glue-stay" onPress={() => open(undefined)}>
          Keep the line I have
        </Button>
      )}
    </div>
  );
}
