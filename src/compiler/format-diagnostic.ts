import type { Diagnostic } from "../model/index.ts";
import { normalise } from "./source.ts";

/** Lines of a code frame above and below the one meant. */
const AROUND = 2;

/**
 * A diagnostic as plain text: severity, code and sentence; file, line and column; the lines around, with a mark; what
 * to do about it.
 * @param sourceText the file's text, for the frame
 */
export function formatDiagnostic({ code, severity, message, hint, span }: Diagnostic, sourceText?: string): string {
  const place = [span.file, span.line, ...(span.column === undefined ? [] : [span.column])].join(":");
  const frame = sourceText ? drawFrame(normalise(sourceText).split("\n"), span.line, span.column) : [];
  return [`${severity} ${code}: ${message}`, `  at ${place}`, ...frame, ...(hint ? [`  ${hint}`] : [])].join("\n");
}

function drawFrame(lines: readonly string[], line: number, column: number | undefined): string[] {
  if (line > lines.length) return [];
  const from = Math.max(1, line - AROUND);
  const to = Math.min(lines.length, line + AROUND);
  const width = String(to).length;
  const drawn: string[] = [];
  for (let number = from; number <= to; number++) {
    const text = (lines[number - 1] ?? "").slice(0, 160);
    const mark = number === line ? ">" : " ";
    drawn.push(`  ${mark} ${String(number).padStart(width)} | ${text}`.trimEnd());
    if (number === line && column !== undefined) drawn.push(`    ${" ".repeat(width)} | ${" ".repeat(column - 1)}^`);
  }
  return drawn;
}
