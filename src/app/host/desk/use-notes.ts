import { useEffect, useState } from "preact/hooks";
import * as v from "valibot";
import { type Notes, withBase } from "../../../model/index.ts";
import { wordsOf } from "../../../model/words-of.ts";

const part = v.optional(
  v.pipe(
    v.string(),
    v.transform((html) => withBase(html, 1)),
  ),
);
const notesFile = v.record(v.string(), v.object({ lead: part, say: part, do: part, watchFor: part, cut: part }));

export type ModuleNotes = Readonly<Record<string, Notes>>;

/** A slide's notes: still to come, known (none when the author wrote none), or not to be had, with a sentence why. */
export type NotesState =
  | { readonly state: "waiting" }
  | { readonly state: "known"; readonly notes: Notes | undefined }
  | { readonly state: "failed"; readonly why: string };

const asked = new Map<string, Promise<ModuleNotes>>();

/**
 * The notes of a slide.
 * @param fresh anything that changes when the notes may have changed: they are then fetched again
 */
export function useNotes(slide: string | undefined, module: string | undefined, fresh: number): NotesState {
  const [known, setKnown] = useState<Readonly<Record<string, ModuleNotes | string>>>({});
  useEffect(() => {
    if (module === undefined) return;
    let left = false;
    const keep = (value: ModuleNotes | string) => {
      if (!left) setKnown((before) => ({ ...before, [module]: value }));
    };
    fetchNotes(module).then(keep, (reason: unknown) => keep(wordsOf(reason)));
    return () => {
      left = true;
    };
  }, [module, fresh]);
  const found = module === undefined ? undefined : known[module];
  if (found === undefined || slide === undefined) return { state: "waiting" };
  if (typeof found === "string") return { state: "failed", why: found };
  return { state: "known", notes: found[slide] };
}

/** Forgets what has been fetched. */
export const forgetNotes = (): void => asked.clear();

function fetchNotes(module: string): Promise<ModuleNotes> {
  const before = asked.get(module);
  if (before) return before;
  const next = load(module);
  asked.set(module, next);
  next.catch(() => asked.delete(module));
  return next;
}

async function load(module: string): Promise<ModuleNotes> {
  const path = `notes/${module}.json`;
  const response = await fetch(`../${encodeURI(path)}`).catch(() => {
    throw new Error(`${path} could not be fetched: there was no answer. Is the server still running?`);
  });
  if (!response.ok) throw new Error(`${path} could not be fetched: the server answered ${response.status}.`);
  return v.parse(notesFile, await response.json()) as ModuleNotes;
}
