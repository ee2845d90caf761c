import { type Agenda, type AgendaItem, type CompiledExercise, type Path, suggest } from "../../model/index.ts";
import type { CompiledModule } from "../compiled.ts";
import type { Log } from "../log.ts";
import type { Settings } from "../settings.ts";
import type { AgendaSource, ItemSource } from "./read-agendas.ts";

/** What agendas are resolved against. */
export interface AgendaScope {
  readonly modules: readonly CompiledModule[];
  readonly exercises: Readonly<Record<string, CompiledExercise>>;
  readonly settings: Settings;
  readonly log: Log;
}

/** The agendas with their slides as ids; without any written, one that holds every slide. Never empty. */
export function resolveAgendas(scope: AgendaScope): Agenda[] {
  const agendas = scope.settings.agendas.map((source) => resolveAgenda(source, scope));
  return agendas.length > 0 ? agendas : [everything(scope.modules)];
}

function everything(modules: readonly CompiledModule[]): Agenda {
  const items = modules.map((module) => ({
    title: module.title,
    minutes: 0,
    slides: module.stacks.flat().map(({ id }) => id),
    isBreak: false,
    steps: [],
  }));
  return { id: "all", title: "All slides", minutes: 0, materials: [], items };
}

function resolveAgenda(source: AgendaSource, scope: AgendaScope): Agenda {
  const base: Path = ["agendas", source.id];
  const items = source.items.map((item, index) => resolveItem(item, [...base, "items", index], scope));
  reportRepeats(source, items, base, scope);
  const sum = total(items);
  if (source.isWhole && !isSame(sum, source.minutes)) {
    const message = `The items of "${source.id}" take ${sum} minutes, and the agenda ${source.minutes}.`;
    const at = scope.settings.locate([...base, "minutes"]);
    scope.log.add("agenda-sum", at, message, "Change the items' minutes or the agenda's.");
  }
  return { id: source.id, title: source.title, minutes: source.minutes, materials: source.materials, items };
}

function resolveItem(item: ItemSource, path: Path, scope: AgendaScope): AgendaItem {
  const { settings, log } = scope;
  const isBreak = item.break !== undefined;
  const { slides, title } = isBreak ? { slides: [], title: "Break" } : resolveSlides(item, path, scope);
  const { minutes } = item;
  const steps = (item.steps ?? []).map(({ name, minutes, talk }) => ({ name, minutes, ...(talk ? { talk } : {}) }));
  if (steps.length > 0 && !isSame(total(steps), minutes)) {
    const message = `The steps take ${total(steps)} minutes, and their item ${minutes}.`;
    log.add(
      "step-sum",
      settings.locate([...path, "steps"], "key"),
      message,
      "Change the steps' minutes or the item's.",
    );
  }
  checkSet(item, slides, path, scope);
  return {
    title: item.title ?? title,
    minutes,
    slides,
    isBreak,
    ...(item.set === undefined ? {} : { set: item.set }),
    ...(item.cut === undefined ? {} : { cut: item.cut }),
    ...(item.talk ? { talk: true } : {}),
    steps,
  };
}

function resolveSlides(item: ItemSource, path: Path, scope: AgendaScope): { slides: string[]; title: string } {
  const { modules, settings, log } = scope;
  if (typeof item.slides === "string") {
    const module = modules.find(({ id }) => id === item.slides);
    if (module) return { slides: module.stacks.flat().map(({ id }) => id), title: module.title };
    const isSlide = modules.some(({ stacks }) => stacks.flat().some(({ id }) => id === item.slides));
    const hint = isSlide
      ? `It is a slide: write slides: [${item.slides}].`
      : suggest(
          item.slides,
          modules.map(({ id }) => id),
        );
    log.add("unknown-module", settings.locate([...path, "slides"]), `There is no module "${item.slides}".`, hint);
    return { slides: [], title: item.slides };
  }
  const known = new Map(modules.flatMap(({ stacks }) => stacks.flat().map((slide) => [slide.id, slide] as const)));
  const slides = (item.slides ?? []).filter((id, index) => {
    if (known.has(id)) return true;
    const isModule = modules.some((module) => module.id === id);
    const hint = isModule ? `It is a module: write slides: ${id}.` : suggestSlide(id, [...known.keys()]);
    log.add("unknown-slide", settings.locate([...path, "slides", index]), `There is no slide "${id}".`, hint);
    return false;
  });
  return { slides, title: known.get(slides[0] ?? "")?.title ?? "" };
}

function suggestSlide(id: string, known: readonly string[]): string {
  const hint = suggest(id, known);
  return hint.startsWith("Did") ? hint : "A slide's id is what follows #/ in its address.";
}

function checkSet(item: ItemSource, slides: readonly string[], path: Path, scope: AgendaScope): void {
  if (item.set === undefined) return;
  const { modules, exercises, settings, log } = scope;
  const shown = new Set(slides);
  const uses = modules.flatMap(({ stacks }) => stacks.flat()).filter(({ id }) => shown.has(id));
  const placed = uses.flatMap((slide) =>
    slide.exercises.map(({ id }) => (Object.hasOwn(exercises, id) ? exercises[id] : undefined)),
  );
  // An exercise that is missing or broken is reported where it stands.
  if (uses.some(({ hasLostExercise }) => hasLostExercise)) return;
  if (placed.some((exercise) => exercise === undefined || Object.hasOwn(exercise.cuts, item.set ?? ""))) return;
  const sets = placed.flatMap((exercise) => Object.keys(exercise?.cuts ?? {}).filter((set) => set !== ""));
  const hint = placed.length === 0 ? "There is no exercise on its slides." : suggest(item.set, sets);
  log.add("unknown-set", settings.locate([...path, "set"]), `No exercise here has a set "${item.set}".`, hint);
}

function reportRepeats(source: AgendaSource, items: readonly AgendaItem[], base: Path, { settings, log }: AgendaScope) {
  const seen = new Set<string>();
  for (const [index, { slides }] of items.entries()) {
    for (const id of slides) {
      if (seen.has(id)) {
        const at = settings.locate([...base, "items", index, "slides"]);
        log.add("repeated-slide", at, `"${source.id}" shows the slide "${id}" twice.`, "A slide has one place a run.");
      }
      seen.add(id);
    }
  }
}

const total = (parts: readonly { readonly minutes: number }[]): number =>
  Math.round(parts.reduce((sum, part) => sum + part.minutes, 0) * 100) / 100;

const isSame = (one: number, other: number): boolean => Math.abs(one - other) < 0.01;
