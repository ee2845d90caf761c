import { isSameList } from "./same-list.ts";

/**
 * Finds slides that are the same under another id: between two that have kept theirs, as many ids are gone as are
 * new. So an author may change a heading while its slide is shown.
 */
export function findRenamed(before: readonly string[], after: readonly string[]): Map<string, string> {
  if (isSameList(before, after)) return new Map();
  const old = new Set(before);
  const now = new Set(after);
  const gone = runsBetween(before, (id) => now.has(id));
  const come = runsBetween(after, (id) => old.has(id));
  const renamed = new Map<string, string>();
  for (const [anchor, ids] of gone) {
    const others = come.get(anchor);
    if (others?.length !== ids.length) continue;
    for (const [index, id] of ids.entries()) renamed.set(id, others[index] as string);
  }
  return renamed;
}

/** Neighbouring ids that are not kept, by the kept one before them. */
function runsBetween(ids: readonly string[], isKept: (id: string) => boolean): Map<string, string[]> {
  const runs = new Map<string, string[]>();
  let anchor = "";
  for (const id of ids) {
    if (isKept(id)) anchor = id;
    else runs.set(anchor, [...(runs.get(anchor) ?? []), id]);
  }
  return runs;
}
