import type { GenericIssue } from "valibot";
import type { Path } from "./diagnostic.ts";
import { nearMiss } from "./near-miss.ts";

/** What a schema says of itself, as far as an example of what fits it needs to know. */
export interface Describable {
  readonly type?: string;
  readonly literal?: unknown;
  readonly options?: readonly unknown[];
}

/** What a field is called in a sentence: by its own name, or by its place in a list. */
export function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "This";
  if (typeof last === "string") return `"${last}"`;
  const list = path.at(-2);
  return `Entry ${last + 1}${typeof list === "string" ? ` of "${list}"` : ""}`;
}

const EXAMPLES: Readonly<Record<string, string>> = {
  string: '"…"',
  number: "5",
  boolean: "true",
  array: "[…]",
  strict_object: "{ … }",
};

/** How a field that is missing is added. */
export function sayHowToAdd(name: string, { type = "", literal, options = [] }: Describable = {}): string {
  const value = type === "literal" ? String(literal) : type === "picklist" ? options.join(" or ") : EXAMPLES[type];
  return value === undefined ? "Add it." : `Add it, as in ${name}: ${value}.`;
}

const WORDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  Array: "a list",
  Object: "a mapping of fields",
  null: "empty",
};

/** How a value differs from what a schema expects of it, in words, and what to do about it. */
export function sayMismatch(name: string, { expected, input }: GenericIssue): { message: string; hint?: string } {
  const kinds = (expected ?? "").replace(/^\(|\)$/g, "").split(" | ");
  const options = kinds.map((kind) => /^"(.*)"$/.exec(kind)?.[1]);
  if (options.every((option) => option !== undefined)) return sayOptions(name, input, options);
  const wanted = kinds.map((kind) => WORDS[kind] ?? kind).join(" or ");
  if (input === null) {
    return { message: `${name} is empty, and should be ${wanted}.`, hint: "Write something there, or take it away." };
  }
  const hint = kinds.map((kind) => remedyFor(kind, input)).find((remedy) => remedy !== undefined);
  return { message: `${name} should be ${wanted}, but it is ${sayValue(input)}.`, ...(hint ? { hint } : {}) };
}

function sayOptions(name: string, input: unknown, options: readonly string[]): { message: string; hint?: string } {
  const wanted = options.length === 1 ? `can only be ${options[0]}` : `is one of ${options.join(", ")}`;
  const near = typeof input === "string" ? nearMiss(input, options) : undefined;
  const message = `${name} ${wanted}, and not ${sayValue(input)}.`;
  return { message, ...(near === undefined ? {} : { hint: `Did you mean ${near}?` }) };
}

function sayValue(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "empty";
  if (typeof value === "object") return "a mapping of fields";
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}…"`;
}

/** What turns `value` into what is expected of it. */
function remedyFor(expected: string, value: unknown): string | undefined {
  const isPlain = ["string", "number", "boolean"].includes(typeof value);
  const plain = isPlain ? String(value) : "";
  if (expected === "string") return remedyForText(value, plain);
  if (expected === "Array") {
    return isPlain ? `Write it as a list: - ${plain}.` : "Write a list: begin each entry with a hyphen.";
  }
  if (expected === "Object") {
    const [, name] = /^([\w-]+):\S/.exec(plain) ?? [];
    return name ? `A colon needs a blank after it, as in ${name}: value.` : "Write fields, each as name: value.";
  }
  if (expected === "number") {
    const [number] = /-?\d+(?:\.\d+)?/.exec(plain) ?? [];
    return number === undefined ? "Write it in digits." : `Write the number alone: ${number}.`;
  }
  return expected === "boolean" ? "Write true or false, without quotes." : undefined;
}

function remedyForText(value: unknown, plain: string): string | undefined {
  if (plain !== "") return `Put it in quotes: ${quote(plain)}.`;
  const [[name, rest] = [], ...others] = Object.entries(value ?? {});
  const isSentence = !Array.isArray(value) && name !== undefined && others.length === 0 && typeof rest !== "object";
  if (isSentence) return `Text with a colon in it belongs in quotes: ${quote(`${name}: ${rest}`)}.`;
  return "Text that begins with a bracket or a hyphen belongs in quotes.";
}

/** Text in quotes as YAML reads it. */
export const quote = (text: string): string =>
  text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text.replaceAll("\\", "\\\\")}"`;
