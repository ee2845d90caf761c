import * as v from "valibot";

const listed = v.array(
  v.object({
    diagnostic: v.object({
      code: v.string(),
      severity: v.picklist(["error", "warning", "note"]),
      message: v.string(),
      hint: v.optional(v.string()),
      span: v.object({ file: v.string(), line: v.number(), column: v.optional(v.number()) }),
    }),
    text: v.string(),
  }),
);

/** A diagnostic with its text as the terminal prints it: place, frame and hint. */
export type Listed = v.InferOutput<typeof listed>[number];

const RANK = { error: 0, warning: 1, note: 2 };

/** Reads what the dev server sends, as JSON or as data; errors first, otherwise in the order given. */
export function readListed(value: unknown): Listed[] {
  const data = typeof value === "string" ? (JSON.parse(value) as unknown) : (value ?? []);
  return v.parse(listed, data).toSorted((a, b) => RANK[a.diagnostic.severity] - RANK[b.diagnostic.severity]);
}

/** How many of what there are, in words: "2 errors and 1 warning". */
export function countListed(all: readonly Listed[]): string {
  const parts = (["error", "warning", "note"] as const).flatMap((severity) => {
    const count = all.filter(({ diagnostic }) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? "" : "s"}`];
  });
  return new Intl.ListFormat("en-GB").format(parts);
}

/** The code frame in a diagnostic's text: its numbered lines and the mark below one, without the words around. */
export const frameOf = ({ text }: Listed): string =>
  text
    .split("\n")
    .filter((line) => /^\s+(>\s*)?\d*\s*\|/.test(line))
    .map((line) => line.slice(2))
    .join("\n");
