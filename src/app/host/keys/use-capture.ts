import { useState } from "preact/hooks";
import { printChord } from "../../deck/keys/deck-help.ts";
import { chooseLetter, isCharacter } from "./bindings.ts";
import type { KeyRow } from "./key-table.ts";
import type { KeySettings } from "./use-bindings.ts";

const ASKS = "Press the key that shall do it. Escape leaves it as it was.";

/** Waits for the key that is to ask for a row's command. */
export interface Capture {
  readonly waiting: KeyRow | undefined;
  /** What came of it, or what to do, in a sentence. */
  readonly said: string;
  wait(row: KeyRow): void;
  /** Takes a key press while one is awaited. */
  take(event: KeyboardEvent): void;
}

/** Lets a person choose the character of a command by pressing it. */
export function useCapture({ chosen, choose }: KeySettings): Capture {
  const [waiting, setWaiting] = useState<KeyRow>();
  const [said, say] = useState("");
  const end = (sentence: string) => {
    setWaiting(undefined);
    say(sentence);
  };
  const take = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey } = event;
    if (!waiting || ctrlKey || metaKey || ["Shift", "Alt", "AltGraph", "Tab"].includes(key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === "Escape") return end("Nothing is changed.");
    if (!isCharacter(key)) return say("That is not a letter, a digit or a sign.");
    const next = chooseLetter(chosen, waiting.command, key);
    const [name] = printChord(key);
    if ("taken" in next) return say(`${name} does this already: “${next.taken.does}”. Choose another key.`);
    choose(next.chosen);
    end(`${name} it is: ${waiting.does}.`);
  };
  const wait = (row: KeyRow) => {
    setWaiting(row);
    say(ASKS);
  };
  return { waiting, said, wait, take };
}
