import * as v from "valibot";
import type { Diagnostic, Path, SourceFile, Span } from "../model/index.ts";
import { type AgendaSource, readAgendas } from "./agenda/read-agendas.ts";
import { readText } from "./encoding.ts";
import { createLog, createReport, type Log } from "./log.ts";
import { renderLine } from "./markdown/markdown.ts";
import { readFields } from "./yaml/read-fields.ts";
import { readYaml, type Yaml } from "./yaml/yaml.ts";

const name = v.pipe(v.string(), v.nonEmpty("it is empty."));

const kilobytes = v.pipe(v.number(), v.minValue(0, "a size cannot be negative."));

/** True for a tag of BCP 47 that begins with a language's short code. */
function isLanguage(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return false;
  try {
    return new Intl.Locale(tag).language !== "";
  } catch {
    return false;
  }
}

const SettingsSchema = v.strictObject({
  version: v.literal(1),
  title: v.optional(name),
  language: v.optional(
    v.pipe(
      v.string(),
      v.check(isLanguage, ({ input }) => `"${input}" is no language tag, as en or de-CH are.`),
    ),
  ),
  credit: v.optional(name),
  author: v.optional(name),
  setup: v.optional(v.record(name, name)),
  remote: v.optional(v.picklist(["allow"])),
  budget: v.optional(
    v.strictObject({ script: v.optional(kilobytes), fonts: v.optional(kilobytes), exercise: v.optional(kilobytes) }),
  ),
  agendas: v.optional(v.unknown()),
});

/** What `slides/workshop.yaml` says. */
export interface Settings {
  readonly title?: string;
  readonly language: string;
  /** As HTML. */
  readonly credit?: string;
  /** Whose work the workshop is, for what is printed of it. */
  readonly author?: string;
  /** What a facilitator sets up beforehand, as HTML by its label. */
  readonly setup: readonly { readonly label: string; readonly html: string }[];
  /** True when slides may show files of other hosts. */
  readonly allowRemote: boolean;
  /** What a build may send for the first slide, in kB gzip: scripts and styles, fonts, each exercise's chunk. */
  readonly budget: { readonly script?: number; readonly fonts?: number; readonly exercise?: number };
  readonly agendas: readonly AgendaSource[];
  /** Where a field stands, for what is found wrong with it later. */
  locate(path: Path, part?: "key" | "value"): Span;
}

/**
 * Reads `slides/workshop.yaml`. Without a file, and for whatever is wrong in it, the defaults stand.
 * Never throws.
 */
export function readSettings(file: SourceFile | undefined): { settings: Settings; diagnostics: Diagnostic[] } {
  const path = file?.path ?? "slides/workshop.yaml";
  const defaults = { language: "en", setup: [], allowRemote: false, budget: {}, agendas: [] };
  if (file === undefined) {
    return { settings: { ...defaults, locate: () => ({ file: path, line: 1 }) }, diagnostics: [] };
  }
  const log = createLog(path);
  const yaml = readYaml({ text: readText(file, log), line: 1 }, log, "Write version: 1 in it, or take it away.");
  if (yaml.value === undefined) return { settings: { ...defaults, locate: yaml.locate }, diagnostics: log.diagnostics };
  const report = createReport(log.diagnostics, yaml.locateProblem);
  const read = readFields(SettingsSchema, checkVersion(yaml, log), report);
  const { title, language, credit, budget } = read;
  const settings: Settings = {
    ...(title === undefined ? {} : { title }),
    language: language ?? defaults.language,
    ...(credit === undefined ? {} : { credit: renderLine(credit) }),
    ...(read.author === undefined ? {} : { author: read.author }),
    setup: Object.entries(read.setup ?? {}).map(([label, text]) => ({ label, html: renderLine(text) })),
    allowRemote: read.remote === "allow",
    budget: (budget ?? {}) as Settings["budget"],
    agendas: readAgendas(read.agendas, yaml, report, log),
    locate: yaml.locate,
  };
  return { settings, diagnostics: log.diagnostics };
}

/** Reports a version other than 1. @returns the document, its version put right so that all else is read */
export function checkVersion(yaml: Yaml, log: Log): unknown {
  const { value } = yaml;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { version } = value as Record<string, unknown>;
  if (version === undefined || version === 1) return value;
  const hint = "This Staffroom reads version: 1.";
  log.add("bad-version", yaml.locate(["version"]), `The version is ${JSON.stringify(version)}.`, hint);
  return { ...value, version: 1 };
}
