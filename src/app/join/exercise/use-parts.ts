import { useEffect, useState } from "preact/hooks";
import * as v from "valibot";
import type { Exercise, Heading, Json, Step } from "../../../model/index.ts";
import { wordsOf } from "../../../model/words-of.ts";
import { fetchData, loadKind } from "../../exercise-parts.ts";

/** All it takes to show an exercise. */
export interface Parts {
  readonly exercise: Exercise;
  readonly task: Json;
  readonly heading: Heading;
  readonly uses: readonly string[];
}

const headingFile = v.object({
  heading: v.object({ title: v.string(), prompt: v.optional(v.string()), debrief: v.array(v.string()) }),
  uses: v.array(v.string()),
});

const loaded = new Map<string, Parts>();

/**
 * Fetches an exercise's code, task and heading, once for each cut.
 * @param isLive tries again when it turns true
 */
export function useParts(root: URL, { exercise: id, set }: Step, isLive: boolean) {
  const name = `${id}|${set}`;
  const [fault, setFault] = useState<{ readonly name: string; readonly words: string }>();
  const [attempt, setAttempt] = useState(0);
  const parts = loaded.get(name);
  useEffect(() => {
    if (parts || !isLive) return;
    let isCurrent = true;
    setFault(undefined);
    load(root, id, set).then(
      (found) => {
        loaded.set(name, found);
        if (isCurrent) setAttempt((count) => count + 1);
      },
      (reason: unknown) => isCurrent && setFault({ name, words: wordsOf(reason) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [root, id, set, name, isLive, attempt, parts]);
  return {
    parts,
    fault: fault?.name === name ? fault.words : undefined,
    retry: () => setAttempt((count) => count + 1),
  };
}

async function load(root: URL, id: string, set: string): Promise<Parts> {
  const [exercise, task, file] = await Promise.all([
    loadKind(id),
    fetchData("tasks", { id, set }, root.href),
    fetchHeading(root, id),
  ]);
  return { exercise, task, heading: file.heading as Heading, uses: file.uses };
}

async function fetchHeading(root: URL, id: string) {
  const path = `headings/${id}.json`;
  const response = await fetch(new URL(path, root)).catch(() => undefined);
  const read = v.safeParse(headingFile, response?.ok ? await response.json().catch(() => undefined) : undefined);
  if (!read.success) throw new Error(`${path} could not be fetched.`);
  return read.output;
}
