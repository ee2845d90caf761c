import * as v from "valibot";
import type { Path, Problem, Report } from "./diagnostic.ts";
import { nearMiss } from "./near-miss.ts";

/**
 * Reads outside data through a schema. Every fault goes to `report` with its path; unknown fields are
 * warnings, or errors when they are within two edits of a known one.
 * @returns the typed value, or undefined when something makes it unusable. Never throws.
 */
export function readWith<T extends v.GenericSchema>(
  schema: T,
  value: unknown,
  report: Report,
): v.InferOutput<T> | undefined {
  const { rest, sound } = takeUnknownOut(schema, value, report);
  const result = v.safeParse(schema, rest);
  for (const issue of result.issues ?? []) report.error(problemOf(issue, pathOf(issue)));
  return result.success && sound ? result.output : undefined;
}

/** Reports every unknown field. A run of the schema names one of each object, so it runs until none is left. */
function takeUnknownOut(schema: v.GenericSchema, value: unknown, report: Report): { rest: unknown; sound: boolean } {
  let rest = value;
  let sound = true;
  for (;;) {
    const issues = v.safeParse(schema, rest).issues ?? [];
    const paths = issues.filter((issue) => issue.type === "strict_object" && issue.expected === "never").map(pathOf);
    if (paths.length === 0) return { rest, sound };
    for (const path of paths) {
      if (reportUnknownField(path, knownFields(schema, path.slice(0, -1)), report)) sound = false;
    }
    rest = without(rest, paths);
  }
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map((item) => (typeof item.key === "number" ? item.key : String(item.key)));
}

function problemOf(issue: v.BaseIssue<unknown>, path: Path): Problem {
  const name = path.length === 0 ? "The document" : `"${path.join(".")}"`;
  if (issue.received === "undefined") {
    return {
      code: "missing-field",
      path,
      message: `${name} is missing.`,
      hint: `Add it: ${issue.expected ?? "a value"}.`,
    };
  }
  const own = issue.kind === "validation" || issue.expected === null;
  const message = own
    ? `${name}: ${issue.message}`
    : `${name} should be ${issue.expected}, but it is ${issue.received}.`;
  return { code: "bad-field", path, message };
}

/** @returns true when the unknown field is so near a known one that it must be a slip. */
function reportUnknownField(path: Path, known: readonly string[], report: Report): boolean {
  const name = String(path.at(-1));
  const near = nearMiss(name, known);
  const problem = { code: "unknown-field", path, message: `The field "${name}" is not known here.` };
  if (near !== undefined) report.error({ ...problem, hint: `Did you mean "${near}"?` });
  else report.warning({ ...problem, hint: `It is ignored. Known: ${known.join(", ")}.` });
  return near !== undefined;
}

interface Walkable {
  readonly entries?: Record<string, Walkable>;
  readonly item?: Walkable;
  readonly value?: Walkable;
  readonly wrapped?: Walkable;
  readonly options?: readonly Walkable[];
  readonly pipe?: readonly Walkable[];
}

function knownFields(schema: v.GenericSchema, path: Path): string[] {
  let at: Walkable | undefined = schema as unknown as Walkable;
  for (const step of path) at = at && child(unwrap(at), step);
  return at ? Object.keys(unwrap(at).entries ?? {}) : [];
}

const unwrap = (schema: Walkable): Walkable => (schema.wrapped ? unwrap(schema.wrapped) : schema);

function child(schema: Walkable, step: string | number): Walkable | undefined {
  if (typeof step === "number") return schema.item;
  return schema.entries?.[step] ?? schema.value;
}

/** A deep copy of plain data without the fields at `paths`. */
function without(value: unknown, paths: readonly Path[]): unknown {
  const copy = structuredClone(value);
  for (const path of paths) {
    let at = copy as Record<string | number, unknown> | undefined;
    for (const step of path.slice(0, -1)) at = at?.[step] as Record<string | number, unknown> | undefined;
    if (at) delete at[path.at(-1) as string];
  }
  return copy;
}
