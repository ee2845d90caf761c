import * as v from "valibot";
import {
  type CompiledExercise,
  type Diagnostic,
  type Exercise,
  nearMiss,
  type Parts,
  type Path,
  type Problem,
  type Report,
  type Shape,
  type SourceFile,
  suggest,
} from "../../model/index.ts";
import { wordsOf } from "../../model/words-of.ts";
import { folderOf } from "../assets/assets.ts";
import type { LocatedExercise } from "../compiled.ts";
import { readText } from "../encoding.ts";
import type { CompilerHost } from "../host.ts";
import { createLog, createReport, type Log } from "../log.ts";
import { checkVersion } from "../settings.ts";
import { readFields } from "../yaml/read-fields.ts";
import { readYaml, type Yaml } from "../yaml/yaml.ts";

const text = v.pipe(v.string(), v.nonEmpty("it is empty."));

const CommonSchema = v.strictObject({
  version: v.literal(1),
  kind: text,
  title: text,
  prompt: v.optional(text),
  shares: v.picklist(["nothing", "answer"]),
  uses: v.optional(v.array(text)),
  debrief: v.optional(v.array(text)),
});

const COMMON = Object.keys(CommonSchema.entries);

/**
 * Compiles one `exercise.yaml`: its common fields here, the rest by its kind, which also cuts every set.
 * @param id the folder's name
 * @returns no exercise when something makes it unusable; the diagnostics say what. Never throws.
 */
export async function compileExercise(
  id: string,
  file: SourceFile,
  host: CompilerHost,
): Promise<{ exercise?: LocatedExercise; diagnostics: Diagnostic[] }> {
  const log = createLog(file.path);
  const text = readText(file, log);
  const yaml = readYaml({ text, line: 1 }, log, "Begin it with version: 1, kind, title and shares.");
  const diagnostics = log.diagnostics;
  if (yaml.value === undefined) return { diagnostics };
  const report = createReport(diagnostics, yaml.locateProblem);
  const document = checkVersion(yaml, log);
  const [common, rest] = partFields(document);
  const { kind: name, title, shares, prompt, uses = [], debrief = [] } = readFields(CommonSchema, common, report);
  const kind = name === undefined ? undefined : await loadKind(name, folderOf(file.path), { yaml, host, log });
  const cuts = kind && (await readCuts(kind, rest, strictReport(report), { yaml, host, log }));
  if (cuts === undefined || name === undefined || title === undefined || shares === undefined) return { diagnostics };
  const heading = { title, ...(prompt === undefined ? {} : { prompt }), debrief };
  const usesAt = uses.map((_, index) => yaml.locate(["uses", index]));
  return { exercise: { id, file: file.path, kind: name, heading, shares, uses, cuts, usesAt }, diagnostics };
}

/** A document's fields in two: those every exercise has, and its kind's. */
function partFields(document: unknown): [unknown, Record<string, unknown>] {
  if (typeof document !== "object" || document === null || Array.isArray(document)) return [document, {}];
  const entries = Object.entries(document);
  return [
    Object.fromEntries(entries.filter(([name]) => COMMON.includes(name))),
    Object.fromEntries(entries.filter(([name]) => !COMMON.includes(name))),
  ];
}

/** What a kind does not know may be a common field misspelt: then it is an error, as it would be here. */
const strictReport = (report: Report): Report => ({
  error: report.error,
  warning(problem) {
    const near = problem.code === "unknown-field" ? nearTop(problem.path) : undefined;
    if (near === undefined) report.warning(problem);
    else report.error({ ...problem, hint: `Did you mean "${near}"?` });
  },
});

const nearTop = (path: Path): string | undefined => (path.length === 1 ? nearMiss(String(path[0]), COMMON) : undefined);

/** An `exercise.yaml` while its kind is at work on it. */
interface Scope {
  readonly yaml: Yaml;
  readonly host: CompilerHost;
  readonly log: Log;
}

async function loadKind(name: string, folder: string, scope: Scope) {
  const { yaml, host, log } = scope;
  const at = yaml.locate(["kind"]);
  try {
    const kind = await host.loadKind(name, folder);
    if (kind !== undefined) return kind;
    const isFile = name.startsWith(".");
    const message = isFile ? `There is no kind at "${name}".` : `There is no kind "${name}".`;
    const hint = isFile
      ? `Looked for it in ${folder}.`
      : `${suggest(name, host.kinds)} Your own is a file: ./kind.tsx.`;
    log.add("unknown-kind", at, message, hint);
  } catch (error) {
    await addFault(`The kind "${name}" cannot be loaded`, error, scope);
  }
  return undefined;
}

/** What a set may be called: its name is part of a file's. */
const SET = /^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

const unfitSet = (set: string): Problem => ({
  code: "bad-field",
  path: ["sets", set],
  message: `A set cannot be called "${set}".`,
  hint: "Use small letters, digits and hyphens.",
});

/** The whole task under `""` and each set under its name; undefined when the kind refuses the source. */
async function readCuts(
  { logic }: Exercise,
  source: unknown,
  report: Report,
  scope: Scope,
): Promise<CompiledExercise["cuts"] | undefined> {
  try {
    const whole = logic.parse(source, report);
    if (whole === undefined) return undefined;
    const sets = logic.sets?.(whole.task) ?? [];
    const unfit = sets.filter((set) => !SET.test(set));
    for (const set of unfit) report.error(unfitSet(set));
    if (unfit.length > 0) return undefined;
    const cuts: Record<string, Parts<Shape>> = { "": whole };
    for (const set of sets) {
      cuts[set] = logic.select?.(whole.task, whole.solution, set) ?? whole;
    }
    return cuts;
  } catch (error) {
    await addFault("The kind failed to read the exercise", error, scope);
    return undefined;
  }
}

/** Reports a kind's fault in its own code, or where that is unknown at the kind's name. */
async function addFault(what: string, error: unknown, { yaml, host, log }: Scope): Promise<void> {
  const fault = (await host.describeFault?.(error)) ?? { message: reason(error) };
  const { message, hint = "Mend the kind's code.", span = yaml.locate(["kind"]) } = fault;
  log.add("broken-kind", span, `${what}: ${/[.!?]$/.test(message) ? message : `${message}.`}`, hint);
}

const reason = (error: unknown): string => wordsOf(error).split("\n")[0] ?? "";
