import { sortLogic } from "../../../../src/kinds/sort/logic/logic.ts";
import type { SortShape } from "../../../../src/kinds/sort/types.ts";
import type { Parts } from "../../../../src/model/index.ts";
import { collect } from "../../../contract/support.ts";

/** A small, sound source of a sort; each call gives a fresh one to break. */
export const smallSource = () => ({
  bins: [
    { id: "fruit", name: "Fruit", mark: "circle", hue: "orange", letter: "F" },
    { id: "root", name: "Root", hint: "from below", mark: "triangle", hue: "moss", letter: "R" },
    { id: "leaf", name: "Leaf", mark: "square", hue: "teal", letter: "L" },
  ] as Record<string, unknown>[],
  cards: [
    {
      id: "tomato",
      title: "Tomato",
      who: "Tom",
      text: "Red and round.",
      best: "fruit",
      second: "leaf",
      why: "It has seeds.",
      arguable: true,
    },
    { id: "carrot", title: "Carrot", text: "Long and orange.", best: "root", why: "It is dug up." },
    {
      id: "rhubarb",
      title: "Rhubarb",
      text: "Stewed with sugar.",
      best: "leaf",
      note: "by its stalk",
      why: "No seeds are eaten.",
    },
  ] as Record<string, unknown>[],
  sets: { two: ["rhubarb", "tomato"] } as Record<string, unknown>,
});

/** Reads a source and keeps what was reported. */
export function read(source: unknown) {
  const report = collect();
  return { parts: sortLogic.parse(source, report), errors: report.errors, warnings: report.warnings };
}

/** The small source, parted. */
export function smallSort(): Parts<SortShape> {
  const { parts } = read(smallSource());
  if (!parts) throw new Error("the small source is not sound");
  return parts;
}
