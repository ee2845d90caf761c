/** Where a field sits in a YAML or JSON document: `["cards", 3, "best"]`. */
export type Path = readonly (string | number)[];

/** A place in a source file. Lines and columns count from 1; a column is given only where it is known. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** Errors stop a build; warnings and notes do not. */
export type Severity = "error" | "warning" | "note";

/** Something an author should know. `code` is permanent: tools and people may search for it. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** What happened and why, as one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly span: Span;
}

/** A fault in structured data, found by a schema or a kind; the loader turns its path into a span. */
export interface Problem {
  readonly code: string;
  readonly path: Path;
  readonly message: string;
  readonly hint?: string;
}

/** Collects every fault of one document; the first never hides the rest. */
export interface Report {
  error(problem: Problem): void;
  warning(problem: Problem): void;
}

/** True when at least one diagnostic stops a build. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === "error");
