import * as v from "valibot";
import type { Path, Problem, Report } from "./diagnostic.ts";
import { nearMiss } from "./near-miss.ts";
import { type Describable, nameOf, sayHowToAdd, sayMismatch } from "./read-words.ts";

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
  const told = tellOnce(report);
  const { rest, sound } = takeUnknownOut(schema, value, told);
  const result = v.safeParse(schema, rest);
  for (const issue of (result.issues ?? []).flatMap(withinUnion)) told.error(problemOf(issue, schema));
  return result.success && sound ? result.output : undefined;
}

/** A report that is told the same only once: every field that a list lacks, or has too many, is one fault. */
function tellOnce(report: Report): Report {
  const told = new Set<string>();
  return {
    ...report,
    error(problem) {
      const key = JSON.stringify(problem);
      if (!told.has(key)) report.error(problem);
      told.add(key);
    },
  };
}

/** Reports every unknown field. A run of the schema names one of each object, so it runs until none is left. */
function takeUnknownOut(schema: v.GenericSchema, value: unknown, report: Report): { rest: unknown; sound: boolean } {
  let rest = value;
  let sound = true;
  for (;;) {
    const issues = v.safeParse(schema, rest).issues ?? [];
    const unknown = issues.filter((issue) => issue.type === "strict_object" && issue.expected === "never");
    if (unknown.length === 0) return { rest, sound };
    for (const issue of unknown) {
      const path = pathOf(issue);
      if (isOfList(issue)) report.error(listProblem(path));
      else if (!reportUnknownField(path, knownFields(schema, path.slice(0, -1)), report)) continue;
      sound = false;
    }
    rest = without(rest, unknown.map(pathOf));
  }
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map((item) => (typeof item.key === "number" ? item.key : String(item.key)));
}

/** The faults inside a value that is of one of a union's kinds, instead of the one that it is of none. */
function withinUnion(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  const inner = issue.type === "union" ? (issue.issues ?? []).filter(({ path }) => path !== undefined) : [];
  return inner.length === 0 ? [issue] : inner.map((each) => ({ ...each, path: joinPaths(issue, each) }));
}

const joinPaths = (outer: v.BaseIssue<unknown>, inner: v.BaseIssue<unknown>) =>
  [...(outer.path ?? []), ...(inner.path ?? [])] as NonNullable<v.BaseIssue<unknown>["path"]>;

function problemOf(issue: v.BaseIssue<unknown>, schema: v.GenericSchema): Problem {
  const path = pathOf(issue);
  const name = nameOf(path);
  if (issue.received === "undefined") {
    if (isOfList(issue)) return listProblem(path);
    const hint = sayHowToAdd(String(path.at(-1)), schemaAt(schema, path));
    return { code: "missing-field", path, message: `${name} is missing.`, hint };
  }
  const isOwn = issue.kind === "validation" || issue.expected === null;
  if (isOwn) return { code: "bad-field", path, message: `${name}: ${issue.message}` };
  return { code: "bad-field", path, ...sayMismatch(name, issue) };
}

/** True for a field that is asked of a list, which schemas take for an object with numbers for names. */
function isOfList({ path }: v.BaseIssue<unknown>): boolean {
  const { type, input } = path?.at(-1) ?? {};
  return type === "object" && Array.isArray(input);
}

function listProblem(path: Path): Problem {
  const message = `${nameOf(path.slice(0, -1))} should be a mapping of fields, but it is a list.`;
  const hint = "Take its hyphens away, and write each field as name: value.";
  return { code: "bad-field", path: path.slice(0, -1), message, hint };
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

interface Walkable extends Describable {
  readonly entries?: Record<string, Walkable>;
  readonly item?: Walkable;
  readonly value?: Walkable;
  readonly wrapped?: Walkable;
}

const knownFields = (schema: v.GenericSchema, path: Path): string[] =>
  Object.keys(schemaAt(schema, path)?.entries ?? {});

function schemaAt(schema: v.GenericSchema, path: Path): Walkable | undefined {
  let at: Walkable | undefined = schema as unknown as Walkable;
  for (const step of path) at = at && child(unwrap(at), step);
  return at && unwrap(at);
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
