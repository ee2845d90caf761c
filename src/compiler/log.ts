import type { Diagnostic, Path, Problem, Report, Severity, Span } from "../model/index.ts";
import { CODES, type Code } from "./codes.ts";

/** Collects the diagnostics of one file. */
export interface Log {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
  /** Adds one. `at` is a line, or a span where the column is known; `severity` overrules the table's. */
  add(code: Code, at: number | Span, message: string, hint?: string, severity?: Severity): void;
}

/** A log for the file at `file`; with `diagnostics`, one that adds to them. */
export function createLog(file: string, diagnostics: Diagnostic[] = []): Log {
  return {
    file,
    diagnostics,
    add(code, at, message, hint, severity = CODES[code].severity) {
      const span = typeof at === "number" ? { file, line: at } : at;
      diagnostics.push({ code, severity, message, ...(hint === undefined ? {} : { hint }), span });
    },
  };
}

const byName = new Intl.Collator("en", { numeric: true }).compare;

/** Diagnostics by file, in name order, and each file's from its top to its bottom. */
export const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.toSorted(
    ({ span: one }, { span: other }) =>
      byName(one.file, other.file) || one.line - other.line || (one.column ?? 0) - (other.column ?? 0),
  );

/** A report for structured data whose problems land in `diagnostics` at the places `locate` gives for their paths. */
export function createReport(diagnostics: Diagnostic[], locate: (path: Path, code: string) => Span): Report {
  const push = (severity: Severity, { code, path, message, hint }: Problem): void => {
    diagnostics.push({ code, severity, message, ...(hint === undefined ? {} : { hint }), span: locate(path, code) });
  };
  return { error: (problem) => push("error", problem), warning: (problem) => push("warning", problem) };
}
