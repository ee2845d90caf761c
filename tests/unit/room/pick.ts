import type { Exercise } from "../../../src/model/index.ts";
import type { Catalog } from "../../../src/room/catalog.ts";

/** Picks one of three words; a free text may come with it. */
const logic = {
  kind: "pick",
  items: () => [{ id: "red", label: "Red" }],
  readAnswer: (_: unknown, value: unknown) => {
    const { pick, text } = (value ?? {}) as { pick?: unknown; text?: unknown };
    if (!["red", "green", "blue"].includes(String(pick))) return undefined;
    return { pick, ...(typeof text === "string" && { text }) };
  },
  tally: (_: unknown, answers: readonly { pick: string }[]) => {
    const counts: Record<string, number> = {};
    for (const { pick } of answers) counts[pick] = (counts[pick] ?? 0) + 1;
    return { counts: Object.fromEntries(Object.entries(counts).sort()), of: answers.length };
  },
  texts: (_: unknown, { text }: { text?: string }) => (text === undefined ? [] : [{ id: "why", text }]),
  spread: (_: unknown, { counts }: { counts: object }) => `${Object.keys(counts).length} of three were picked.`,
  describe: (_: unknown, { of }: { of: number }) => `${of} answered.`,
} as unknown as Exercise["logic"];

const PARTS = {
  task: { words: 3 },
  solution: { best: "THE-SOLUTION" },
  logic,
  examples: () => ({ right: [{ pick: "red" }], wrong: [{ pick: "green" }], junk: [{}] }),
};

const PLAYABLES: Readonly<Record<string, ReturnType<Catalog>>> = {
  "pick|": { ...PARTS, shares: "answer" },
  "pick|few": { ...PARTS, shares: "answer" },
  "private|": { ...PARTS, shares: "nothing" },
};

/** Two exercises: "pick" with the set "few", and "private", which shares nothing. */
export const catalog: Catalog = (exercise, set) => PLAYABLES[`${exercise}|${set}`];
