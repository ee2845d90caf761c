import { expect, type Page, test } from "@playwright/test";
import { startWriting } from "../e2e/support/workshop.ts";
import { marker, writeDeck } from "./long-deck.ts";
import { median } from "./median.ts";

const EDITS = 21;
/** How often each deck is opened and edited. */
const ROUNDS = 9;
/** The longest an edit may take on 60 slides, in milliseconds, and how many times that on 600. */
const LIMIT = 60;
const RATIO = 1.3;
const FILE = "slides/deck.md";

/** What the page does: notes when a marker is first in the text of the shown slide, in milliseconds since 1970. */
function watchMarkers(): void {
  const seen = new Map<string, number>();
  const slide = document.querySelector("section.present");
  const look = () => {
    const word = /edited-\d+-times/.exec(slide?.textContent ?? "")?.[0];
    if (word && !seen.has(word)) seen.set(word, performance.timeOrigin + performance.now());
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  Object.assign(window, { seenAt: (word: string) => seen.get(word) });
}

const seenAt = (page: Page, word: string): Promise<number> =>
  page
    .waitForFunction((name) => (window as unknown as { seenAt(word: string): number | undefined }).seenAt(name), word, {
      polling: 5,
    })
    .then((handle) => handle.jsonValue() as Promise<number>);

/** Edits a slide in the middle of a deck of `count` slides. @returns the time from each write's end, in ms */
async function timeEdits(page: Page, count: number): Promise<number[]> {
  const at = count >> 1;
  const writing = await startWriting({ [FILE]: writeDeck(count, at, 0) });
  try {
    await page.goto(`${writing.url}#/slide-${at + 1}`);
    await page.locator(".reveal.ready").waitFor({ timeout: 120_000 });
    await page.evaluate(watchMarkers);
    const times: number[] = [];
    for (let edit = 1; edit <= EDITS; edit++) {
      await writing.write(FILE, writeDeck(count, at, edit));
      const written = performance.timeOrigin + performance.now();
      times.push((await seenAt(page, marker(edit))) - written);
    }
    return times;
  } finally {
    await page.goto("about:blank");
    await writing.stop();
  }
}

test("edit: how soon it is on screen", async ({ page }) => {
  const times = new Map<number, number[][]>([
    [60, []],
    [600, []],
  ]);
  // In turn, so that whatever else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [count, rounds] of times) rounds.push(await timeEdits(page, count));
  const middle = (count: number) => median(times.get(count)?.flat() ?? []);
  const rows = [...times].map(([count, rounds]) => {
    const first = median(rounds.map(([each = 0]) => each));
    const figures = [middle(count), first, Math.max(...rounds.flat())];
    return `${String(count).padEnd(8)} ${figures.map((time) => `${time.toFixed(0)} ms`.padEnd(10)).join(" ")}`;
  });
  const ratio = middle(600) / middle(60);
  console.log(["", "slides   median     first      slowest", ...rows, `600 to 60: ${ratio.toFixed(2)}`].join("\n"));
  expect(middle(60), "60 slides").toBeLessThanOrEqual(LIMIT);
  expect(ratio, "600 slides to 60").toBeLessThanOrEqual(RATIO);
});
