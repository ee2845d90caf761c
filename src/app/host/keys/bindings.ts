import * as v from "valibot";
import { type Command, KEY_ROWS, type KeyRow } from "./key-table.ts";

/** The characters a person chose instead of the table's, by command. */
export type Chosen = Readonly<Partial<Record<Command, string>>>;

/** Which characters ask for what in this browser. */
export interface Bindings {
  /** False when characters are not to work as keys: speech and slips press them. */
  readonly areLettersOn: boolean;
  readonly chosen: Chosen;
}

const COMMANDS = KEY_ROWS.flatMap(({ command, letter }) => (letter === undefined ? [] : [command]));
const character = v.pipe(
  v.string(),
  v.check((key) => isCharacter(key)),
);
const stored = v.record(v.picklist(COMMANDS), character);

/** True for one character that is written, not a space. */
export const isCharacter = (key: string): boolean => [...key].length === 1 && key.trim() !== "";

/** Reads what was chosen from storage; nothing when it is not ours or two commands would have one key. */
export function readChosen(text: string | null): Chosen {
  try {
    const read = v.safeParse(stored, JSON.parse(text ?? "{}"));
    if (!read.success) return {};
    const letters = KEY_ROWS.flatMap((row) => letterOf(row, read.output) ?? []);
    return new Set(letters).size === letters.length ? read.output : {};
  } catch {
    return {};
  }
}

const letterOf = ({ command, letter }: KeyRow, chosen: Chosen): string | undefined => chosen[command] ?? letter;

/**
 * Chooses a character for a command, in place of the one it has.
 * @returns what is chosen then, or the row that has the character already
 */
export function chooseLetter(
  chosen: Chosen,
  command: Command,
  key: string,
): { readonly chosen: Chosen } | { readonly taken: KeyRow } {
  const letter = key.toLowerCase();
  const taken = KEY_ROWS.find((row) => row.command !== command && letterOf(row, chosen) === letter);
  if (taken) return { taken };
  const { [command]: _, ...rest } = chosen;
  const own = KEY_ROWS.find((row) => row.command === command)?.letter;
  return { chosen: own === letter ? rest : { ...rest, [command]: letter } };
}

/** The keys that ask for a row's command now, as key events name them; the one to print beside a button first. */
export function keysOf(row: KeyRow, { areLettersOn, chosen }: Bindings): string[] {
  const letter = areLettersOn ? letterOf(row, chosen) : undefined;
  return [...(letter === undefined ? [] : [letter]), ...(row.fixed ?? [])];
}

/** The row that a key press asks for. */
export function rowOf(
  { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">,
  bindings: Bindings,
): KeyRow | undefined {
  const name = isCharacter(key) ? key.toLowerCase() : `${shiftKey ? "Shift+" : ""}${key}`;
  const row = KEY_ROWS.find((one) => keysOf(one, bindings).includes(name));
  return row ?? (bindings.areLettersOn ? KEY_ROWS.find(({ also }) => also?.includes(name)) : undefined);
}
