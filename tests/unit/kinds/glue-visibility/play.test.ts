import { describe, expect, test } from "vitest";
import { inOneBreath } from "../../../../exercises/glue-visibility/logic/draft.ts";
import { glueLogic } from "../../../../exercises/glue-visibility/logic/logic.ts";
import { LIMITS, RUNGS } from "../../../../exercises/glue-visibility/types.ts";
import { act, finished, fresh, passAll, task, write, written } from "./source.ts";

const finish = (draft: typeof fresh) => glueLogic.finish(task, draft);
const tell = (draft: typeof fresh, action: Parameters<typeof act>[1]) => glueLogic.effect(task, draft, action);

describe("the way up", () => {
  test("nothing can be written or gone past before a line is taken up", () => {
    expect(act(fresh, write("work", "Saw it."), ...passAll)).toBe(fresh);
  });

  test("another line starts a new ladder, the same one changes nothing", () => {
    expect(act(written, { type: "choose", line: "notes" })).toBe(written);
    expect(act(written, { type: "choose", line: "tests" })).toMatchObject({ line: "tests", texts: {}, past: ["line"] });
  });

  test("a line of one's own counts once it has words", () => {
    const own = act(fresh, { type: "choose", line: "own" });
    expect(act(own, { type: "pass", step: "line" })).toBe(own);
    const named = act(own, write("own", "Kept the wiki."), { type: "pass", step: "line" });
    expect(glueLogic.progress(task, named).done).toBe(1);
    expect(glueLogic.progress(task, act(named, write("own", "  "))).done).toBe(0);
  });

  test("a rung takes as many letters as it has room for, and not one more", () => {
    expect(act(written, write("goal", "x".repeat(LIMITS.goal))).texts.goal).toHaveLength(LIMITS.goal);
    expect(act(written, write("goal", "x".repeat(LIMITS.goal + 1)))).toBe(written);
  });

  test("every rung may be left out, and the drill can still be finished", () => {
    const draft = act(fresh, { type: "choose", line: "notes" }, ...passAll);
    expect(finish(draft)).toEqual({ line: "notes", ticks: [] });
  });

  test("it is not finished while one step was not gone through", () => {
    const rest = passAll.filter((action) => action.type === "pass" && action.step !== "rubric");
    expect(finish(act(written, ...rest))).toBeUndefined();
    expect(finish(finished)).toBeDefined();
  });

  test("the rungs make one breath until it is written anew, each as a sentence", () => {
    const draft = act(written, write("work", "Saw a clash, and asked?"), write("goal", ""));
    expect(inOneBreath(draft)).toBe("Saw a clash, and asked? About outcome. About evidence. About without.");
    expect(inOneBreath(act(draft, write("breath", "Asked.")))).toBe("Asked.");
  });

  test("the longest rungs together still fit the one breath", () => {
    const full = act(written, ...RUNGS.map((id) => write(id, `${"x".repeat(LIMITS[id] - 1)}.`)));
    expect(inOneBreath(full).length).toBeLessThanOrEqual(LIMITS.breath);
  });
});

describe("what leaves the device", () => {
  test("no word a person wrote, unless they offer it", () => {
    const told = JSON.stringify(finish(finished));
    for (const id of RUNGS) expect(told).not.toContain(`About ${id}`);
  });

  test("a before and after once offered, and no longer once taken back", () => {
    const offered = act(finished, { type: "offer", on: true });
    expect(finish(offered)?.offered).toEqual({
      before: "Took notes.",
      after: "About work. About outcome. About evidence. About without. About goal.",
    });
    expect(finish(act(offered, { type: "offer", on: false }))?.offered).toBeUndefined();
  });

  test("nothing is offered that the room has no space for, even when it grew after the offer", () => {
    const long = write("breath", "x".repeat(LIMITS.shared + 1));
    const grown = act(finished, { type: "offer", on: true }, long);
    expect(finish(grown)?.offered).toBeUndefined();
    expect(act(act(finished, long), { type: "offer", on: true })).toEqual(act(finished, long));
  });
});

describe("an action in words", () => {
  test("names the line, the rung left out and what comes next", () => {
    expect(tell(fresh, { type: "choose", line: "notes" }).said).toBe("Took up “Took notes.”. Next: the work.");
    const bare = act(fresh, { type: "choose", line: "notes" });
    expect(tell(bare, { type: "pass", step: "work" }).said).toBe("The work is left out for now. Next: the outcome.");
    expect(tell(written, { type: "pass", step: "work" }).said).toBe("The work is done. Next: the outcome.");
  });

  test("says what is ticked, chosen and offered", () => {
    expect(tell(finished, { type: "tick", check: "gate", on: true }).said).toBe("Ticked: The wording is true.");
    expect(tell(finished, { type: "decide", decision: "keep" }).said).toBe("Chosen: Keep it.");
    expect(tell(finished, { type: "offer", on: true }).undo).toBe("the offer");
  });

  test("says the same through a burst of typing, so that a screen reader is not told each letter", () => {
    expect(tell(written, write("work", "A"))).toEqual(tell(act(written, write("work", "A")), write("work", "Ab")));
  });
});

test("typing in one field without a pause is one step to undo; a pause, another field or going on is not", () => {
  const { merges } = glueLogic;
  expect(merges?.(write("work", "a", 5), write("work", "ab", 5))).toBe(true);
  expect(merges?.(write("work", "a", 5), write("work", "ab", 6))).toBe(false);
  expect(merges?.(write("work", "a", 5), write("goal", "a", 5))).toBe(false);
  expect(merges?.(write("work", "a", 5), { type: "pass", step: "work" })).toBe(false);
});
