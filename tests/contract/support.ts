import type { Json, Path, Problem, Report } from "../../src/model/index.ts";

/** A report that keeps what it is told. */
export interface Collected extends Report {
  readonly errors: Problem[];
  readonly warnings: Problem[];
}

export function collect(): Collected {
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  return { errors, warnings, error: (problem) => errors.push(problem), warning: (problem) => warnings.push(problem) };
}

/** What a storage, a file or the network makes of a value. */
export const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Freezes plain data all the way down, so that a function that writes to its arguments throws. */
export function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

/** The paths of everything inside a document, outermost first. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [
    path,
    ...[...keys].flatMap((key) => pathsOf((value as Record<string | number, unknown>)[key], [...path, key])),
  ];
}

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((at, step) => (at as Record<string | number, unknown>)[step], value);

/** A copy of a document with another value at a path; `undefined` takes the field out. */
export function replaceAt(value: unknown, path: Path, replacement: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return replacement;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  const inner = replaceAt(copy[step], rest, replacement);
  if (inner === undefined && Array.isArray(copy)) copy.splice(Number(step), 1);
  else if (inner === undefined) delete copy[step];
  else copy[step] = inner;
  return copy;
}

export const isWithin = (path: Path, outer: Path): boolean => outer.every((step, at) => path[at] === step);

/** Every text in a document. */
export const textsOf = (value: Json): string[] =>
  pathsOf(value)
    .map((path) => valueAt(value, path))
    .filter((leaf) => typeof leaf === "string");

/** Texts of a solution long enough to give something away: a sentence, not a name. */
export const secretsOf = (solution: Json): string[] =>
  textsOf(solution).filter((text) => text.trim().split(/\s+/).length > 3);

/** What a page says, without its markup. */
export const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
