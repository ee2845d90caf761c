import { Mistake } from "../vite/mistake.ts";
import type { Weight, Weights } from "../vite/weights.ts";

/** What a site may weigh, in kB of 1000 bytes; a part without a number is not limited. */
export interface Budget {
  /** Scripts and styles of the first slide, gzip. */
  readonly script?: number | undefined;
  /** Fonts of the first slide. */
  readonly fonts?: number | undefined;
  /** Each exercise's chunk, gzip. */
  readonly exercise?: number | undefined;
}

const sumOf = (weights: readonly Weight[]): number => weights.reduce((sum, { bytes }) => sum + bytes, 0);

/** Rounded up, so that what is past a limit is seen to be. */
const kilobytes = (bytes: number): string => `${(Math.ceil(bytes / 100) / 10).toFixed(1)} kB`;

/**
 * Compares a site with its workshop's budget.
 * @throws {Mistake} with a table of what weighs what, when a part is past its limit
 */
export function checkBudget(weights: Weights, budget: Budget | undefined): void {
  if (!budget) return;
  const parts = [
    { name: "script and style of the first slide", limit: budget.script, files: weights.script },
    { name: "fonts of the first slide", limit: budget.fonts, files: weights.fonts },
    ...weights.exercises.map((file) => ({ name: "an exercise's chunk", limit: budget.exercise, files: [file] })),
  ];
  const over = parts.filter(({ limit, files }) => limit !== undefined && sumOf(files) > limit * 1000);
  if (over.length === 0) return;
  const tables = over.map(({ name, limit, files }) => table(name, limit ?? 0, files));
  throw new Mistake(
    `The site is past the budget in slides/workshop.yaml.\n\n${tables.join("\n\n")}\n`,
    "Make it lighter, or raise the budget. Nothing was built.",
  );
}

function table(name: string, limit: number, files: readonly Weight[]): string {
  const rows = [...files].sort((a, b) => b.bytes - a.bytes).map((file) => [file.name, kilobytes(file.bytes)] as const);
  const all = [[`${name} (at most ${kilobytes(limit * 1000)})`, kilobytes(sumOf(files))] as const, ...rows];
  const width = Math.max(...all.map(([label]) => label.length)) + 4;
  return all
    .map(
      ([label, size], at) => `${at === 0 ? "" : "  "}${label.padEnd(at === 0 ? width : width - 2)}${size.padStart(9)}`,
    )
    .join("\n");
}
