import { useEffect, useMemo, useRef } from "preact/hooks";
import { type Command, type Commands, KEY_ROWS } from "../keys/key-table.ts";

/** What is done at once: it asks nothing of the room. */
const AT_ONCE: ReadonlySet<Command> = new Set<Command>([
  "next",
  "back",
  "first",
  "last",
  "go-to",
  "cut-list",
  "theme",
  "help",
  "up",
  "down",
  "room",
  "board",
]);

/** What has waited longer, in milliseconds, was meant for a moment that has passed. */
const PATIENCE = 2_000;

/**
 * The same commands, each done only when the page knows what came of the one before: what a key means depends on the
 * phase, and fingers are quicker than a network.
 */
export function useInTurn(commands: Commands, isBusy: boolean): Commands {
  const latest = useRef({ commands, isBusy });
  latest.current = { commands, isBusy };
  const waiting = useRef<{ readonly command: Command; readonly since: number }[]>([]);
  useEffect(() => {
    if (isBusy) return;
    const next = waiting.current.shift();
    if (next && performance.now() - next.since < PATIENCE) latest.current.commands[next.command]?.();
  });
  return useMemo(() => {
    const turns = KEY_ROWS.filter(({ command }) => !AT_ONCE.has(command)).map(({ command }) => [
      command,
      () => {
        if (latest.current.isBusy) waiting.current.push({ command, since: performance.now() });
        else latest.current.commands[command]?.();
      },
    ]);
    return { ...commands, ...Object.fromEntries(turns) };
  }, [commands]);
}
