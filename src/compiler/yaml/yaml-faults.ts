import { type Document, isCollection, isNode, isScalar, visit, type YAMLError } from "yaml";
import { quote } from "../../model/read-words.ts";
import { wordsOf } from "../../model/words-of.ts";

/** What is wrong with a YAML text, where, and what to do about it. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

const HINT = "Text with a colon, a # or a quotation mark in it belongs in quotes; indent with spaces.";
const UNLIKE = "This line is indented unlike those it belongs to.";
/** What the parser says of brackets and quotation marks without an end. */
const UNCLOSED = /closing|end with a/;
const INDENT = "Fields of one mapping begin in the same column, and so do a list's hyphens.";

/**
 * A text's faults in the order they stand, without those that only follow from others: what comes after the first of a
 * line or after a tab, and blocks in brackets that are not closed.
 */
export function findFaults(document: Document, text: string): YamlFault[] {
  const { errors } = document;
  const tab = errors.find(({ code }) => code === "TAB_AS_INDENT")?.pos[0] ?? Number.POSITIVE_INFINITY;
  const isOpen = errors.some(({ message }) => UNCLOSED.test(message));
  const causes = errors.filter(({ code, pos }) =>
    code === "BLOCK_IN_FLOW" ? !isOpen && pos[0] < tab : code === "TAB_AS_INDENT" || pos[0] < tab,
  );
  const faults = [...findAliases(document), ...causes.map((error) => describe(error, document, text))];
  const lines = new Set<number>();
  return faults
    .toSorted((one, other) => one.offset - other.offset)
    .filter(({ offset }) => {
      const line = text.lastIndexOf("\n", offset - 1);
      return !lines.has(line) && lines.add(line);
    });
}

/** An error that the parser throws instead of listing it. */
export const thrownFault = (error: unknown): YamlFault => ({
  offset: 0,
  message: unknownFault(wordsOf(error)),
  hint: HINT,
});

const unknownFault = (message: string): string => {
  const first = message.split("\n")[0] ?? "";
  return `The YAML cannot be read: ${first.endsWith(".") ? first : `${first}.`}`;
};

function findAliases(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      const message = `Text that begins with * refers to something called &${alias.source}, and there is none.`;
      faults.push({ offset: alias.range?.[0] ?? 0, message, hint: "Put the text in quotes." });
    },
  });
  return faults;
}

function describe(error: YAMLError, document: Document, text: string): YamlFault {
  const offset = error.pos[0];
  const found = sayWhy(error, text.slice(offset), text.slice(0, offset)) ?? [unknownFault(error.message), HINT];
  const open = UNCLOSED.test(error.message) ? findOpen(document, offset) : undefined;
  if (open === undefined) return { offset, message: found[0], hint: found[1] };
  const mark = text.charAt(open);
  const isQuote = mark === '"' || mark === "'";
  return {
    offset: open,
    message: `The ${isQuote ? "quotation mark" : "bracket"} ${mark} is not closed.`,
    hint: isQuote
      ? "Close it where its text ends; an apostrophe needs double quotes around its text."
      : `Close it with ${mark === "[" ? "]" : "}"}, or put the text into quotes if the bracket belongs to it.`,
  };
}

/** Where the quotation or the brackets begin that were found without an end at `offset`. */
function findOpen(document: Document, offset: number): number | undefined {
  let open: number | undefined;
  visit(document, (_, node) => {
    const isOpen = (isScalar(node) && /QUOTE/.test(node.type ?? "")) || (isCollection(node) && node.flow);
    if (isOpen && isNode(node) && node.range?.[1] === offset) open = node.range[0];
  });
  return open;
}

/** The commonest faults as a message and a remedy. `after` begins with what is wrong, `before` is all above it. */
function sayWhy({ code, message }: YAMLError, after: string, before: string): [string, string] | undefined {
  const line = after.split("\n", 1)[0] ?? "";
  switch (code) {
    case "TAB_AS_INDENT":
      return ["This line is indented by a tab.", "Put spaces in its place: YAML takes no tabs there."];
    case "DUPLICATE_KEY":
      return [`The field "${/^[^:]*/.exec(line)?.[0]}" is there already.`, "Take one of the two out."];
    case "BLOCK_AS_IMPLICIT_KEY":
      if (/:(?:\s|$)/.test(line)) return ["This text has a colon in it.", `Put it in quotes: ${quote(line.trim())}.`];
      if (/^\s*- /.test(line)) return [UNLIKE, INDENT];
      return /^.*\n[ ]/.test(after) ? ["The next line is indented as if it belonged to this one.", INDENT] : undefined;
    case "MULTILINE_IMPLICIT_KEY":
      if (/^-\s/.test(line)) return ["A list begins here among fields.", "Indent it below the field it belongs to."];
      if (/^[\w-]+:\S/.test(line))
        return ["A colon needs a blank after it.", `Write ${line.replace(":", ": ").trim()}.`];
      return [`"${line.trim()}" has no colon after it.`, "Write a field as name: value."];
    case "BAD_INDENT":
      return [UNLIKE, INDENT];
    case "BAD_SCALAR_START":
      return [`Text cannot begin with ${line.charAt(0)} here.`, `Put it in quotes: ${quote(line.trim())}.`];
    case "BLOCK_IN_FLOW":
      return ["A comma is missing between two fields in brackets.", "Write { slides: intro, minutes: 5 }."];
    case "BAD_DQ_ESCAPE":
      return ["The backslash means nothing here.", "Write two of them, or use single quotes."];
    case "MULTIPLE_DOCS":
      return ["A second document begins here.", "A file holds one: take the line of hyphens out."];
    case "MISSING_CHAR":
      if (/need to be followed by map values/.test(message))
        return [`"${line.trim()}" has no colon after it.`, "Write a field as name: value."];
      return sayToken(message, line, before);
    default:
      return sayToken(message, line, before);
  }
}

function sayToken(message: string, line: string, before: string): [string, string] | undefined {
  if (/at node end/.test(message)) {
    const [mark] = /["'\]}](?=\s*$)/.exec(before) ?? [];
    if (mark === undefined) return ["This line belongs to nothing that stands above it.", INDENT];
    return [`Text goes on after the closing ${mark} here.`, 'Put all of it in quotes, as in "it\'s mine".'];
  }
  if (/^Not a YAML token/.test(message))
    return ["After | or > text begins on the next line.", "Move it there, indented."];
  if (/^- /.test(line)) return ["A list cannot begin on the line of its field.", "Begin it on the next line."];
  if (/flow-(?:seq|map)-end/.test(message)) return [`This ${line.charAt(0)} closes nothing.`, "Take it out."];
  if (/^Missing ,/.test(message)) return ["A comma is missing between two entries.", "Write [one, two]."];
  if (/^Unexpected ,/.test(message)) return ["There is a comma too many here.", "Take it out."];
  return undefined;
}
