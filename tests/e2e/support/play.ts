import type { Locator } from "@playwright/test";
import { expect } from "@playwright/test";

/** Presses one thing: a click of the mouse or a tap of a finger. */
export type Press = (target: Locator) => Promise<void>;

/** Works through a Play by pointer alone; text is still typed. `player` is the exercise's element. */
export type Pointed = (player: Locator, press: Press) => Promise<void>;

/** Works through a Play by keyboard alone, once the focus is inside. */
export type Keyed = (player: Locator) => Promise<void>;

const WORDS = "Some words.";

const steps = (player: Locator): Promise<number> => player.getByRole("tab").count();

async function type(player: Locator, ...keys: string[]): Promise<void> {
  for (const key of keys) await player.page().keyboard.press(key);
}

async function fillAll(player: Locator): Promise<void> {
  for (const field of await player.locator("input[type=text], textarea").all()) await field.fill(WORDS);
  for (const day of await player.locator("input[type=date]").all()) await day.fill("2026-12-24");
}

/** Types into the fields from the focus on, by Tab from one to the next. Days are typed as the browser's language has them. */
async function typeAll(player: Locator, count: number): Promise<void> {
  for (let typed = 0; typed < count; ) {
    await type(player, "Tab");
    const focused = player.locator("input:focus, textarea:focus");
    if (!(await focused.count())) continue;
    await player.page().keyboard.type((await focused.getAttribute("type")) === "date" ? "12242026" : WORDS);
    typed += 1;
  }
}

/** One of a row of answers for each step, the answers in turn; `next` leads on where an answer may have words beside it. */
const answerEach =
  (answers: string, next?: string): Pointed =>
  async (player, press) => {
    const total = await steps(player);
    for (let at = 0; at < total; at += 1) {
      const all = player.locator(answers);
      const answer = all.nth(at % (await all.count()));
      await press(answer);
      if (next) await press(player.locator(next));
    }
  };

/** The same by the keys the answers show. */
const keyEach =
  (keys: readonly string[], again = false): Keyed =>
  async (player) => {
    const total = await steps(player);
    for (let at = 0; at < total; at += 1) {
      const key = keys[at % keys.length] ?? "";
      await type(player, key, ...(again ? [key] : []));
    }
  };

/** A canvas shows one part at a time on the stage, and all of them elsewhere. */
const fillCanvas: Pointed = async (player, press) => {
  const fill = async () => {
    await fillAll(player);
    for (const day of await player.getByRole("button", { name: /^In \d+ days$/ }).all()) await press(day);
    for (const box of await player.getByRole("checkbox").all()) await press(box);
  };
  // Its fields come with it: before, there is none to fill.
  await player.locator(".canvas-part").first().waitFor();
  const tabs = await player.getByRole("tab").all();
  for (const tab of tabs) {
    await press(tab);
    await fill();
  }
  if (tabs.length === 0) await fill();
};

const typeCanvas: Keyed = async (player) => {
  const total = await steps(player);
  for (let part = 0; part < total; part += 1) {
    const fields = await player.locator("input[type=text], input[type=date], textarea").count();
    if (fields > 0) await typeAll(player, fields);
    // Back to the rail: the field before is reached by the same way.
    while (!(await player.locator("[role=tab]:focus").count())) await type(player, "Shift+Tab");
    if (part < total - 1) await type(player, "ArrowRight");
  }
};

const choosePointed: Pointed = async (player, press) => {
  const total = (await steps(player)) - 1;
  for (let at = 0; at < total; at += 1) await press(player.locator("[data-option]").nth(at % 3));
  await fillAll(player);
};

const chooseKeyed: Keyed = async (player) => {
  const total = (await steps(player)) - 1;
  for (let at = 0; at < total; at += 1) await type(player, String((at % 3) + 1));
  await typeAll(player, await player.locator("input[type=text], textarea").count());
};

const noted = { pointed: answerEach("[data-point]", ".scale-next"), keyed: keyEach(["2", "1"], true) };
const canvas = { pointed: fillCanvas, keyed: typeCanvas };

interface Played {
  /** The chapter and the slide it stands on. */
  readonly at: readonly [chapter: string, slide: string];
  readonly pointed: Pointed;
  readonly keyed: Keyed;
}

/** How each exercise of the workshop that is not tried on a page of its own is worked through. */
export const plays: Readonly<Record<string, Played>> = {
  "archetype-lean": {
    at: ["archetypes", "your-lean"],
    pointed: answerEach("[data-point]"),
    keyed: keyEach(["1", "2", "3"]),
  },
  "org-need": { at: ["archetypes", "your-need"], ...noted },
  "control-map": {
    at: ["getting-the-title", "control-map"],
    pointed: answerEach("[data-place]"),
    keyed: keyEach(["1", "2", "3"]),
  },
  "title-check": { at: ["getting-the-title", "title-check"], ...noted },
  "time-audit": {
    at: ["operating-at-staff", "time-audit"],
    pointed: answerEach("[data-tag]"),
    keyed: keyEach(["d", "s"]),
  },
  "strategy-canvas": { at: ["operating-at-staff", "strategy-canvas"], ...canvas },
  "saying-no": { at: ["operating-at-staff", "saying-no"], pointed: choosePointed, keyed: chooseKeyed },
  "action-plan": { at: ["your-checklist", "action-plan"], ...canvas },
};

/** All is done: the way on is what is to do next. */
export async function expectDone(player: Locator): Promise<void> {
  await expect(player.locator(".player-compare")).toHaveClass(/button-primary/);
}
