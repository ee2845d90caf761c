import { Button } from "../../../ui/button.tsx";
import { printChord } from "../../deck/keys/deck-help.ts";
import { Sheet } from "../sheet.tsx";
import { keysOf } from "./bindings.ts";
import { KEY_TABLE, type KeyRow } from "./key-table.ts";
import { useKeySettings } from "./use-bindings.ts";
import { type Capture, useCapture } from "./use-capture.ts";

/** Every key of the page. Each letter can be changed, and all of them turned off, as WCAG 2.1.4 asks. */
export function KeySheet({ hasRoom, close }: { readonly hasRoom: boolean; close(): void }) {
  const settings = useKeySettings();
  const { areLettersOn, chosen, switchLetters, choose } = settings;
  const capture = useCapture(settings);
  return (
    <Sheet title="Keys" kind="help key-sheet" close={close}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the key that one of its buttons waits for */}
      <div class="help-groups" onKeyDown={capture.take}>
        {KEY_TABLE.filter(({ room }) => hasRoom || !room).map(({ name, rows }) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {rows.map((row) => (
                <Row key={row.command} row={row} capture={capture} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <footer class="key-foot">
        <p role="status">{capture.said}</p>
        <label>
          <input type="checkbox" checked={areLettersOn} onChange={() => switchLetters(!areLettersOn)} />
          Letters and signs work as keys. Without them F1 opens this list, and every button still does its work.
        </label>
        {Object.keys(chosen).length > 0 && (
          <Button quiet onPress={() => choose({})}>
            Take back all changes
          </Button>
        )}
      </footer>
    </Sheet>
  );
}

function Row({ row, capture }: { readonly row: KeyRow; readonly capture: Capture }) {
  const settings = useKeySettings();
  const isWaiting = capture.waiting === row;
  const also = settings.areLettersOn ? (row.also ?? []) : [];
  return (
    <div data-waiting={isWaiting || undefined}>
      <dt>
        {[...keysOf(row, settings), ...also].map((press) => (
          <span key={press}>
            {printChord(press).map((name, at) => [at > 0 && " + ", <kbd key={name}>{name}</kbd>])}
          </span>
        ))}
      </dt>
      <dd>
        {row.does}
        {row.letter !== undefined && settings.areLettersOn && (
          <button type="button" class="key-change" onClick={() => capture.wait(row)} aria-label={`Change: ${row.does}`}>
            {isWaiting ? "Press a key…" : "Change"}
          </button>
        )}
      </dd>
    </div>
  );
}
