import { planOf } from "../../../../../src/app/host/time/plan.ts";
import type { Place } from "../../../../../src/app/link/protocol.ts";

export const MINUTE = 60_000;
/** When the talk of these tests begins: 10:00 on the machine that runs them. */
export const TEN = new Date(2026, 2, 2, 10).getTime();

export const place = (id: string, module = id[0] ?? ""): Place => ({
  id,
  title: `About ${id}`,
  module,
  moduleTitle: `Module ${module}`,
});

const item = (title: string, minutes: number, slides: string[], cut?: number) => ({
  title,
  minutes,
  slides,
  isBreak: slides.length === 0,
  ...(cut === undefined ? {} : { cut }),
  steps: [],
});

/** 5 min a, 10 min b, a break of 10, 20 min c (to be cut second), 5 min d (to be cut first). */
export const agenda = {
  id: "short",
  title: "50 minutes",
  minutes: 50,
  items: [
    item("A", 5, ["a1", "a2"]),
    item("B", 10, ["b1", "b2"]),
    item("Break", 10, []),
    item("C", 20, ["c1", "c2"], 2),
    item("D", 5, ["d1"], 1),
  ],
};

export const slides = ["a1", "a2", "b1", "b2", "c1", "c2", "d1"].map((id) => place(id));

export const plan = planOf(agenda, slides);
