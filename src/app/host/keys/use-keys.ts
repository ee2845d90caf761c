import { useLayoutEffect, useRef } from "preact/hooks";
import { isDeckKey } from "../../deck/keys/keys.ts";
import { type Bindings, rowOf } from "./bindings.ts";
import type { Commands } from "./key-table.ts";

/** Binds the page's keys to what they ask for, as they are set. */
export function useKeys(commands: Commands, bindings: Bindings): void {
  const latest = useRef({ commands, bindings });
  latest.current = { commands, bindings };
  // Before the page is painted: whoever sees it may press a key.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { commands, bindings } = latest.current;
      if (!isOurs(event)) return;
      const row = rowOf(event, bindings);
      const run = row && commands[row.command];
      if (!run) return;
      event.preventDefault();
      if (!event.repeat || row.repeats) run();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

/** False for what belongs to the browser, a field, a dialog or the control in focus. */
const isOurs = (event: KeyboardEvent): boolean =>
  !(event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) && isDeckKey(event);
