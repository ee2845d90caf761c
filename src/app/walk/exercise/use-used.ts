import { useEffect, useState } from "preact/hooks";
import type { Used } from "../../../model/index.ts";
import { isEntryName } from "../answers/entry.ts";
import { gatherUsed } from "../answers/used.ts";
import type { Walk } from "../walk.ts";

/** A person's answers to the exercises that one uses, kept up to date; undefined until they have been looked up. */
export function useUsed({ shelf, source, data }: Walk, uses: readonly string[]): Used | undefined {
  const [used, setUsed] = useState<Used>();
  useEffect(() => {
    if (uses.length === 0) return;
    let isCurrent = true;
    const wanted = uses.map((id) => ({ id, sets: data.exercises[id]?.sets ?? [""] }));
    const look = async () => {
      const gate = { kind: source.kind, task: (id: string, set: string) => source.task({ id, set }) };
      const found = await gatherUsed(shelf, wanted, gate);
      if (isCurrent) setUsed(found);
    };
    void look();
    const stop = shelf.watch((name) => {
      if (name === undefined || (isEntryName(name) && uses.some((id) => name.startsWith(`answer|${id}|`)))) void look();
    });
    return () => {
      isCurrent = false;
      stop();
    };
  }, [shelf, source, data, uses]);
  return used;
}
