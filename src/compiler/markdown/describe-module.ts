import type { Module } from "../../model/index.ts";
import type { Head } from "./head.ts";
import type { SlideName } from "./name-slides.ts";

/** A module's id and number from its file's name: `02-archetypes.md` is `archetypes`, 2. */
export function readName(path: string): { id: string; number: number } {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const match = /^(\d+)[-_. ]+(.+)$/.exec(name);
  const id = (match?.[2] ?? name).trim().replace(/\s+/g, "-");
  return { id: id || "module", number: Number.parseInt(match?.[1] ?? "0", 10) };
}

/** A module without its slides: from its file's name, its head and, without a title there, its first heading. */
export function describeModule(path: string, head: Head, names: readonly SlideName[]): Omit<Module, "stacks"> {
  const { id, number } = readName(path);
  return {
    id,
    ...(number === 0 ? {} : { number }),
    title: head.title ?? names.find(({ heading }) => heading)?.heading ?? id,
    ...(head.standfirst === undefined ? {} : { standfirst: head.standfirst }),
    objectives: head.objectives,
    sources: head.sources,
    file: path,
  };
}
