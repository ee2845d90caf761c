import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { fillsSlide, StageStep } from "../../../../../src/app/deck/room/stage-step.tsx";
import sort from "../../../../../src/kinds/sort/index.ts";
import type { Exercise, Json, Phase, StageView } from "../../../../../src/model/index.ts";

const BINS = [
  { id: "lead", name: "Tech Lead", mark: "triangle", hue: "teal", letter: "T" },
  { id: "solver", name: "Solver", mark: "diamond", hue: "orange", letter: "S" },
];
const task = { bins: BINS, cards: [{ id: "parcels", title: "Parcels", who: "Leilani", text: "…" }], sets: {} } as Json;
const tally = { answers: 7, cards: { parcels: { lead: 3, solver: 4 } } };
const solution = {
  cards: { parcels: { best: "lead", why: "The team is the unit.", arguable: false } },
} as unknown as Json;
const heading = { title: "Sort", prompt: "Whose work is it?", debrief: ["Which fact would flip you?"] };

type Step = NonNullable<StageView["step"]>;

const view = (phase: Phase, step: Partial<Step> = {}, answered = 7): StageView => ({
  seq: 1,
  now: 0,
  room: {
    id: "r",
    code: "HT4K9M",
    title: "A room",
    language: "en",
    settings: { alias: false, minGroup: 5 },
    isRehearsal: false,
    isDoorLocked: false,
    isClosed: false,
  },
  counts: { here: 8, asleep: 1, answered },
  isBlank: false,
  joins: [],
  isJoinShown: false,
  step: {
    exercise: "sort",
    set: "",
    round: 1,
    phase,
    shares: "answer",
    isHidden: false,
    page: 0,
    shown: [],
    ...step,
  },
});

const show = (stage: StageView): string =>
  render(<StageStep exercise={sort as unknown as Exercise} task={task} heading={heading} view={stage} ahead={0} />);

const result = { tally, words: "Four say Solver, three say Tech Lead." };

describe("the stage of a room", () => {
  test.each(["open", "locked"] as const)("says how many are in while answers are %s, and nothing of them", (phase) => {
    const html = show(view(phase, { result }));
    expect(html).toMatch(/<b>7<\/b> of 9 in/);
    expect(html).not.toContain("Solver");
    expect(html).toContain("HT4 K9M");
  });

  test("shows the board without our reading, then with it", () => {
    expect(show(view("shown", { result }))).toContain("Four say Solver");
    expect(show(view("shown", { result }))).not.toContain("our reading");
    expect(show(view("revealed", { result, solution }))).toContain("our reading");
  });

  test("goes back to counts while the host hides the result", () => {
    const hidden = view("revealed", { result, solution, isHidden: true });
    expect(show(hidden)).not.toContain("Solver");
    expect(fillsSlide(hidden)).toBe(false);
  });

  test("tells a small group how wide its answers spread, and no more", () => {
    const html = show(view("shown", { spread: "Two of the two were chosen." }, 4));
    expect(html).toContain("Two of the two were chosen.");
    expect(html).toContain("4 answered. With fewer than 5");
  });

  test("says that there is no result where the kind failed to count, and not why", () => {
    const broken = view("shown", { result: { tally: null, words: "A weight is missing.", isBroken: true } });
    expect(show(broken)).toContain("The result cannot be shown.");
    expect(show(broken)).not.toContain("weight");
    expect(fillsSlide(broken)).toBe(false);
  });

  test("shows the questions to talk about where nothing is shared", () => {
    const html = show(view("shown", { shares: "nothing" }));
    expect(html).toContain("Which fact would flip you?");
    expect(html).toMatch(/<b>7<\/b> people are done/);
  });

  test("draws one square a person up to forty, and one bar above", () => {
    expect(show(view("open")).match(/<li data-state/g)).toHaveLength(9);
    const many = { ...view("open"), counts: { here: 60, asleep: 0, answered: 20 } };
    expect(show(many)).not.toContain("<li data-state");
    expect(show(many)).toContain("counting-bar");
  });
});
