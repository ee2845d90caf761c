import { styleText } from "node:util";
import { formatDiagnostic, inOrder } from "../compiler/index.ts";
import type { Diagnostic, Severity } from "../model/index.ts";
import type { Mistake } from "./mistake.ts";
import type { Compiled } from "./workshop/put-together.ts";

/** A diagnostic with its words and code frame, as the overlay shows it. */
export interface Described {
  readonly diagnostic: Diagnostic;
  readonly text: string;
}

/** Every diagnostic in words, in the order of files and lines. */
export const describeAll = ({ diagnostics, texts }: Pick<Compiled, "diagnostics" | "texts">): Described[] =>
  inOrder(diagnostics).map((diagnostic) => ({
    diagnostic,
    text: formatDiagnostic(diagnostic, texts.get(diagnostic.span.file)),
  }));

/** The mistake that keeps a workshop from being compiled, as the overlay shows problems. */
export function describeMistake({ message, hint }: Mistake): Described {
  const span = { file: "slides", line: 1 };
  const diagnostic: Diagnostic = { code: "no-slides", severity: "error", message, ...(hint && { hint }), span };
  return { diagnostic, text: formatDiagnostic(diagnostic) };
}

const COLOURS: Readonly<Record<Severity, "red" | "yellow" | "cyan">> = {
  error: "red",
  warning: "yellow",
  note: "cyan",
};

/** All diagnostics for a terminal, a blank line between two; the first line of each in its severity's colour. */
export function printable(described: readonly Described[], colour: boolean): string {
  const texts = described.map(({ diagnostic, text }) => {
    if (!colour) return text;
    const [first = "", ...rest] = text.split("\n");
    return [styleText(["bold", COLOURS[diagnostic.severity]], first, { validateStream: false }), ...rest].join("\n");
  });
  return texts.join("\n\n");
}

/** "3 errors, 1 warning", or "" when there is nothing to say. */
export function countWords(diagnostics: readonly Diagnostic[]): string {
  const words = (["error", "warning", "note"] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? "" : "s"}`];
  });
  return words.join(", ");
}
