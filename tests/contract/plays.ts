import type { Json } from "../../src/model/index.ts";

type Play = (task: Json, answer: Json) => readonly unknown[];

interface Climbed {
  readonly line: string;
  readonly ticks: readonly string[];
  readonly decision?: string;
  readonly offered?: { readonly before: string; readonly after: string };
}

/** Up the ladder without a word on the rungs: only what is offered is written. */
const climb = ({ line, ticks, decision, offered }: Climbed): object[] => [
  { type: "choose", line },
  ...(line === "own" ? [write("own", offered?.before ?? "Kept the wiki."), { type: "pass", step: "line" }] : []),
  ...(offered ? [write("breath", offered.after)] : []),
  ...["work", "outcome", "evidence", "without", "goal", "breath"].map((step) => ({ type: "pass", step })),
  ...ticks.map((check) => ({ type: "tick", check, on: true })),
  ...(decision === undefined ? [] : [{ type: "decide", decision }]),
  ...["rubric", "decision"].map((step) => ({ type: "pass", step })),
  ...(offered ? [{ type: "offer", on: true }] : []),
];
const write = (field: string, text: string) => ({ type: "write", field, text, burst: 1 });

/** By kind, the actions that lead from a fresh draft to an answer: one line for each new kind. */
export const plays: Readonly<Record<string, Play>> = {
  sort: (_task, answer) => {
    const { placed, flags = [] } = answer as { placed: Record<string, string>; flags?: readonly string[] };
    return [
      ...flags.map((card) => ({ type: "flag", card, on: true })),
      ...Object.entries(placed).map(([card, bin]) => ({ type: "place", card, bin })),
    ];
  },
  allocate: (task, answer) => {
    const { days } = task as { days: number };
    const levels = Object.entries((answer as { levels: Record<string, string> }).levels);
    const total = days * 2;
    const [half, quarter] = [Math.ceil(total / 2), Math.ceil(total / 4)];
    const ranges: Record<string, readonly [number, number]> = {
      most: [half, total],
      some: [quarter, half - 1],
      little: [1, quarter - 1],
      none: [0, 0],
    };
    let left = total - levels.reduce((sum, [, level]) => sum + ranges[level]![0], 0);
    const tags = levels.flatMap(([tag, level]) => {
      const [least, most] = ranges[level]!;
      const more = Math.min(left, most - least);
      left -= more;
      return Array<string>(least + more).fill(tag);
    });
    return tags.map((tag, at) => ({
      type: "tag",
      block: `${Math.floor(at / 2) + 1}-${at % 2 === 0 ? "morning" : "afternoon"}`,
      tag,
    }));
  },
  canvas: (task, answer) => {
    const { filled, ticked } = answer as { filled: readonly string[]; ticked: readonly string[] };
    const { parts } = task as { parts: readonly { fields: readonly { id: string; type: string }[] }[] };
    const dates = new Set(
      parts.flatMap(({ fields }) => fields.filter(({ type }) => type === "date")).map(({ id }) => id),
    );
    return [
      ...filled.map((item) => ({ type: "note", item, text: dates.has(item) ? "2026-12-24" : "Some words.", burst: 1 })),
      ...ticked.map((test) => ({ type: "tick", test, on: true })),
    ];
  },
  choice: (_task, answer) =>
    Object.entries((answer as { picked: Record<string, string> }).picked).map(([scenario, option]) => ({
      type: "pick",
      scenario,
      option,
    })),
  scale: (_task, answer) =>
    Object.entries((answer as { marks: Record<string, string> }).marks).map(([item, point]) => ({
      type: "mark",
      item,
      point,
    })),
  "glue-visibility": (_task, answer) => climb(answer as unknown as Climbed),
  thumbs: (_task, answer) => Object.entries(answer as object).map(([id, thumb]) => ({ id, thumb })),
};
