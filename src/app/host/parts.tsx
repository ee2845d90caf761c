import type { ComponentChildren } from "preact";
import { printChord } from "../deck/keys/deck-help.ts";
import { keysOf } from "./keys/bindings.ts";
import { type Command, type Commands, KEY_ROWS } from "./keys/key-table.ts";
import { useKeySettings } from "./keys/use-bindings.ts";

/** A command's key beside what it does, when it has one; screen readers learn it from the help. */
export function Key({ of }: { of: Command }) {
  const settings = useKeySettings();
  const row = KEY_ROWS.find(({ command }) => command === of);
  const [press] = row ? keysOf(row, settings) : [];
  if (press === undefined) return null;
  return (
    <span class="key" aria-hidden="true">
      {printChord(press).join(" ")}
    </span>
  );
}

interface ToolProps {
  readonly of: Command;
  readonly commands: Commands;
  readonly children: ComponentChildren;
}

/** A small control of the top line. */
export const Tool = ({ of, commands, children }: ToolProps) => (
  <button type="button" class="tool" onClick={commands[of]}>
    <span>{children}</span>
    <Key of={of} />
  </button>
);
