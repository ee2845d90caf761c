import * as v from "valibot";
import { type Path, type Report, readWith } from "../../model/index.ts";
import type { Log } from "../log.ts";
import { readFields, reportUnder } from "../yaml/read-fields.ts";
import type { Yaml } from "../yaml/yaml.ts";

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

/** Reads `agendas` of a workshop's settings; what is wrong goes to `log`, and an agenda that says too little is left out. */
export function readAgendas(sources: unknown, yaml: Yaml, report: Report, log: Log): AgendaSource[] {
  if (sources === undefined) return [];
  if (Array.isArray(sources)) {
    const hint = "Write short: in place of the hyphen, and the agenda's fields below it, indented.";
    log.add("bad-field", yaml.locate(["agendas"]), 'An agenda begins with its id, as in "short:".', hint);
    return [];
  }
  const byId = readWith(v.record(v.string(), v.unknown()), sources, reportUnder(report, ["agendas"])) ?? {};
  return Object.entries(byId).flatMap(([id, source]) => {
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
  const isMapping = typeof source === "object" && source !== null && !Array.isArray(source);
  if (!isMapping) return { minutes: 0 };
  const has = (field: string): boolean => field in source;
  if (has("slides") === has("break")) {
    const hint = "Write { slides: module, minutes: 5 } or { break: 10 }.";
    log.add("bad-field", yaml.locate(path), "An item is either slides or a break.", hint);
  } else if (has("slides") && !has("minutes")) {
    log.add("missing-field", yaml.locate(path), '"minutes" is missing.', "Add it: the minutes the item takes.");
  }
  return { ...item, minutes: item.break ?? item.minutes ?? 0 };
}
