import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import * as v from "valibot";
import { PACKAGE } from "../loader.js";
import type { KeptColours } from "./kept-colours.ts";

/** Lines of code as HTML; `isLate` when they have no colours yet, since what colours them is still being loaded. */
export interface Coloured {
  /** Each colour is a CSS variable; undefined for an unknown language. */
  readonly lines: readonly string[] | undefined;
  readonly isLate?: boolean;
}

export interface Highlighter {
  highlight(code: string, language: string): Promise<Coloured>;
  /** True once code gets its colours at once. */
  isWarm(): boolean;
  /** Waits for the colours of everything that was given without. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

type Lines = readonly string[] | undefined;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const escapeHtml = (text: string): string => text.replaceAll(/[&<>]/g, (character) => ESCAPES[character] ?? character);

const answer = v.object({
  id: v.number(),
  lines: v.optional(v.array(v.string())),
  fault: v.optional(v.string()),
});

/**
 * Colours code in a thread of its own, which loads Shiki at the first fence and a language at its first use, and
 * remembers what it has coloured. Colours are `var(--shiki-…)`, so one page serves every theme.
 * @param hurry gives code without colours until Shiki is there, which is not before `settle` is called; the colours of
 * former runs it gives at once, and keeps those of this one
 */
export function createHighlighter(hurry?: KeptColours): Highlighter {
  const known = new Map<string, Promise<Lines>>();
  const left = new Map<string, () => Promise<Lines>>();
  let colourist: ReturnType<typeof startColourist> | undefined;
  let isWarm = false;
  let isHeld = hurry !== undefined;
  const colour = (key: string, code: string, language: string): Promise<Lines> => {
    colourist ??= startColourist();
    const lines = known.get(key) ?? colourist.colour(code, language);
    known.set(key, lines);
    lines.then(
      (found) => {
        isWarm = true;
        hurry?.add(key, found);
      },
      () => known.delete(key),
    );
    return lines;
  };
  return {
    async highlight(code, language) {
      const key = `${language}\n${code}`;
      const kept = hurry?.get(key);
      if (kept) return { lines: kept };
      if (isHeld) left.set(key, () => colour(key, code, language));
      else {
        const lines = colour(key, code, language);
        if (!hurry || isWarm) return { lines: await lines };
      }
      return { lines: code.split("\n").map(escapeHtml), isLate: true };
    },
    isWarm: () => isWarm,
    async settle() {
      isHeld = false;
      for (const start of left.values()) start();
      left.clear();
      await Promise.allSettled(known.values());
      await hurry?.save();
    },
    async close() {
      await colourist?.close();
    },
  };
}

/** @throws when the thread ends, or fails at a text */
function startColourist() {
  const worker = new Worker(pathToFileURL(join(PACKAGE, "src/vite/workshop/highlight-worker.js")));
  // A command ends when its work is done, whether or not code was coloured.
  worker.unref();
  const waiting = new Map<number, { resolve(lines: Lines): void; reject(reason: unknown): void }>();
  let next = 0;
  const failAll = (reason: unknown) => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on("message", (message: unknown) => {
    const { id, lines, fault } = v.parse(answer, message);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) asked?.resolve(lines);
    else asked?.reject(new Error(fault));
    if (waiting.size === 0) worker.unref();
  });
  worker.on("error", failAll);
  worker.on("exit", () => failAll(new Error("The thread that colours code has ended.")));
  return {
    colour: (code: string, language: string): Promise<Lines> =>
      new Promise((resolve, reject) => {
        waiting.set(next, { resolve, reject });
        worker.ref();
        worker.postMessage({ id: next++, code, language });
      }),
    close: () => worker.terminate(),
  };
}
