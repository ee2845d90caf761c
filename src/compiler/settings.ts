import * as v from "valibot";
import type { Diagnostic, Path, Report, SourceFile, Span } from "../model/index.ts";
import { createLog, createReport, type Log } from "./log.ts";
import { renderLine } from "./markdown.ts";
import { readFields, reportUnder } from "./read-fields.ts";
import { normalise } from "./source.ts";
import { readYaml, type Yaml } from "./yaml.ts";

const minutes = v.pipe(v.number(), v.minValue(0, "minutes cannot be negative."));
const name = v.pipe(v.string(), v.nonEmpty("it is empty."));

const ItemSchema = v.strictObject({
  slides: v.optional(v.union([name, v.array(name)])),
  break: v.optional(minutes),
  minutes: v.optional(minutes),
  title: v.optional(name),
  set: v.optional(name),
  cut: v.optional(v.pipe(v.number(), v.integer("write a whole number."), v.minValue(1, "the first to be cut is 1."))),
  talk: v.optional(v.boolean()),
  steps: v.optional(v.array(v.strictObject({ name, minutes, talk: v.optional(v.boolean()) }))),
});

const AgendaSchema = v.strictObject({
  title: name,
  minutes,
  materials: v.optional(v.array(name)),
  items: v.array(v.unknown()),
});

const kilobytes = v.pipe(v.number(), v.minValue(0, "a size cannot be negative."));

const SettingsSchema = v.strictObject({
  version: v.literal(1),
  title: v.optional(name),
  language: v.optional(name),
  credit: v.optional(name),
  remote: v.optional(v.picklist(["allow"])),
  budget: v.optional(
    v.strictObject({ script: v.optional(kilobytes), fonts: v.optional(kilobytes), exercise: v.optional(kilobytes) }),
  ),
  agendas: v.optional(v.record(v.string(), v.unknown())),
});

/** An agenda's entry as written; `minutes` of a break too. */
export type ItemSource = Omit<v.InferOutput<typeof ItemSchema>, "minutes"> & { readonly minutes: number };

/** An agenda as written; its slides are still names. */
export interface AgendaSource {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly materials: readonly string[];
  readonly items: readonly ItemSource[];
  /** False when something in it was wrong, so that its minutes mean nothing. */
  readonly isWhole: boolean;
}

/** What `slides/workshop.yaml` says. */
export interface Settings {
  readonly title?: string;
  readonly language: string;
  /** As HTML. */
  readonly credit?: string;
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
  const defaults = { language: "en", allowRemote: false, budget: {}, agendas: [] };
  if (file === undefined) {
    return { settings: { ...defaults, locate: () => ({ file: path, line: 1 }) }, diagnostics: [] };
  }
  const log = createLog(path);
  const yaml = readYaml({ text: normalise(file.text), line: 1 }, log);
  if (yaml.value === undefined) return { settings: { ...defaults, locate: yaml.locate }, diagnostics: log.diagnostics };
  const report = createReport(log.diagnostics, yaml.locateProblem);
  const read = readFields(SettingsSchema, checkVersion(yaml, log), report);
  const { title, language, credit, budget } = read;
  const settings: Settings = {
    ...(title === undefined ? {} : { title }),
    language: language ?? defaults.language,
    ...(credit === undefined ? {} : { credit: renderLine(credit) }),
    allowRemote: read.remote === "allow",
    budget: (budget ?? {}) as Settings["budget"],
    agendas: readAgendas(read.agendas ?? {}, yaml, report, log),
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

function readAgendas(sources: Record<string, unknown>, yaml: Yaml, report: Report, log: Log): AgendaSource[] {
  return Object.entries(sources).flatMap(([id, source]) => {
    if (id === "all") {
      const hint = "?agenda=all always shows every slide. Choose another name.";
      log.add("reserved-agenda", yaml.locate(["agendas", id], "key"), 'An agenda cannot be called "all".', hint);
      return [];
    }
    const before = log.diagnostics.length;
    const base = ["agendas", id];
    const { title, minutes, materials = [], items } = readFields(AgendaSchema, source, reportUnder(report, base));
    const read = items?.map((item, index) => readItem(item, [...base, "items", index], yaml, report, log));
    if (title === undefined || minutes === undefined || read === undefined) return [];
    return [{ id, title, minutes, materials, items: read, isWhole: log.diagnostics.length === before }];
  });
}

function readItem(source: unknown, path: Path, yaml: Yaml, report: Report, log: Log): ItemSource {
  const item = readFields(ItemSchema, source, reportUnder(report, path));
  const has = (field: string): boolean => typeof source === "object" && source !== null && field in source;
  if (has("slides") === has("break")) {
    const hint = "Write { slides: module, minutes: 5 } or { break: 10 }.";
    log.add("bad-field", yaml.locate(path), "An item is either slides or a break.", hint);
  } else if (has("slides") && !has("minutes")) {
    log.add("missing-field", yaml.locate(path), '"minutes" is missing.', "Add it: the minutes the item takes.");
  }
  return { ...item, minutes: item.break ?? item.minutes ?? 0 };
}
