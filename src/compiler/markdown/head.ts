import * as v from "valibot";
import type { Source, Span } from "../../model/index.ts";
import { createReport, type Log } from "../log.ts";
import { type Chunk, countLines } from "../source.ts";
import { readFields } from "../yaml/read-fields.ts";
import { readYaml, type Yaml } from "../yaml/yaml.ts";

const HeadSchema = v.strictObject({
  title: v.optional(v.string()),
  standfirst: v.optional(v.string()),
  objectives: v.optional(v.array(v.string())),
  sources: v.optional(v.array(v.strictObject({ text: v.string(), url: v.optional(v.string()) }))),
  separator: v.optional(v.string()),
  verticalSeparator: v.optional(v.string()),
  notesSeparator: v.optional(v.string()),
});

/** reveal-md's front-matter keys that have no counterpart here. */
const FOREIGN: Readonly<Record<string, string>> = {
  theme: "The look belongs to the deck, not to a file.",
  highlightTheme: "Code takes the deck's colours.",
  css: "Styles belong to the deck.",
  scripts: "Slides run no scripts.",
  revealOptions: "The deck has its own settings.",
  preprocessor: "Slides are compiled as they are written.",
  template: "Pages are made by the deck.",
  listingTemplate: "Pages are made by the deck.",
  absoluteUrl: "Addresses are relative.",
  assetsDir: "Files are found beside the Markdown and in public/.",
  favicon: "Put a favicon in public/.",
};

/** What a module's head says; separators are regular expressions as text. */
export interface Head {
  readonly title?: string;
  readonly standfirst?: string;
  readonly objectives: readonly string[];
  readonly sources: readonly Source[];
  readonly separator?: string;
  readonly verticalSeparator?: string;
  readonly notesSeparator?: string;
  /** Where a field stands, for what later stages find wrong with it. */
  locate(field: string): Span;
}

/**
 * Reads the YAML between the `---` on a file's first line and the next `---` or `...`.
 * A first line `---` above anything but YAML fields is an ordinary separator.
 * @returns the head, and the rest of the text with its first line's number
 */
export function readHead(text: string, log: Log): { head: Head; rest: Chunk } {
  const whole: Chunk = { text, line: 1 };
  const none: Head = { objectives: [], sources: [], locate: () => ({ file: log.file, line: 1 }) };
  const open = /^---[ \t]*\n/.exec(text);
  if (open === null) return { head: none, rest: whole };
  const looksLikeFields = /^---[ \t]*\n(?:[ \t]*(?:#.*)?\n)*[ \t]*[A-Za-z_][\w-]*[ \t]*:(?=\s|$)/.test(text);
  const body = text.slice(open[0].length);
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(body);
  if (close === null) {
    if (looksLikeFields) {
      log.add("unclosed-head", 1, "The head begins with --- and never ends.", "End it with a line of three hyphens.");
    }
    return { head: none, rest: whole };
  }
  const inner = body.slice(0, close.index);
  const after = open[0].length + close.index + close[0].length;
  const rest: Chunk = { text: text.slice(after), line: 1 + countLines(text, 0, after) };
  if (inner.trim() === "") return { head: none, rest };
  if (!looksLikeFields) return { head: none, rest: whole };
  const yaml = readYaml({ text: inner, line: 2 }, log);
  return { head: yaml.value === undefined ? none : readHeadFields(yaml, log), rest };
}

function readHeadFields(yaml: Yaml, log: Log): Head {
  const fields = { ...(yaml.value as Record<string, unknown>) };
  for (const name of Object.keys(fields)) {
    const why = FOREIGN[name];
    if (why === undefined) continue;
    log.add("ignored-field", yaml.locate([name], "key"), `The field "${name}" has no use here. ${why}`);
    delete fields[name];
  }
  const report = createReport(log.diagnostics, yaml.locateProblem);
  const read = readFields(HeadSchema, fields, report);
  return { ...read, objectives: read.objectives ?? [], sources: read.sources ?? [], locate: (f) => yaml.locate([f]) };
}
