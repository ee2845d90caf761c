import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, expect, test } from "@playwright/test";
import { writeDeck } from "./long-deck.ts";
import { median } from "./median.ts";

const STARTS = 7;
/** The longest until the first slide is shown, in milliseconds, with what the start before kept. */
const LIMIT = 1500;
const path = (below: string) => fileURLToPath(new URL(below, import.meta.url));

/** A program that serves a page whose first heading is looked for, and what it leaves for its next start. */
interface Server {
  readonly args: readonly string[];
  readonly kept: readonly string[];
}

/** What the page does: notes when its first heading is drawn, in milliseconds since 1970. */
function watchHeading(): void {
  const look = () => {
    const heading = document.querySelector("body:not(:has(.reveal)) h1, .reveal.ready section.present h1");
    const isSeen = heading?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!isSeen) return void requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => Object.assign(window, { seenAt: performance.timeOrigin + performance.now() });
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
}

/** Starts a server, opens its page as soon as it says where, and gives the time until the heading is seen, in ms. */
async function timeStart(browser: Browser, { args }: Server): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript(watchHeading);
  const began = performance.timeOrigin + performance.now();
  const child = spawn(process.execPath, args, { env: { ...process.env, NO_COLOR: "1" } });
  const closed = new Promise((resolve) => child.on("close", resolve));
  let output = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      output += chunk;
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(output) ?? [];
      if (found) resolve(found);
    });
    child.on("close", () => reject(new Error(output)));
  });
  await page.goto(url, { waitUntil: "commit" });
  const seen = await page.waitForFunction(() => (window as { seenAt?: number }).seenAt, undefined, { polling: 5 });
  const time = ((await seen.jsonValue()) as number) - began;
  await page.close();
  child.kill("SIGTERM");
  await closed;
  return time;
}

test("dev: how soon the first slide is shown", async ({ browser }) => {
  const folder = await mkdtemp(join(tmpdir(), "staffroom-bench-"));
  await mkdir(join(folder, "slides"));
  await writeFile(join(folder, "slides/deck.md"), writeDeck(60, 30, 0));
  await writeFile(join(folder, "index.html"), "<h1>One line</h1>");
  const deck = {
    args: [path("../../src/cli/bin.js"), "dev", folder, "--port", "0", "--no-open"],
    kept: [path("../../.staffroom/own"), join(folder, ".staffroom")],
  };
  const bare = { args: [path("bare-vite.js"), folder], kept: [] };
  for (const kept of deck.kept) await rm(kept, { recursive: true, force: true });
  const cold = await timeStart(browser, deck);
  const times: { deck: number; bare: number }[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    times.push({ deck: await timeStart(browser, deck), bare: await timeStart(browser, bare) });
  }
  const warm = median(times.map((time) => time.deck));
  const line = median(times.map((time) => time.bare));
  const ms = (time: number) => `${time.toFixed(0)} ms`.padEnd(11);
  console.log(
    [
      "",
      "first slide of 60   measured   limit      reveal-md  Marp       Slidev",
      `dev, warm           ${ms(warm)}${LIMIT} ms    1300 ms    1600 ms    8000 ms`,
      `dev, nothing kept   ${ms(cold)}`,
      `bare Vite, one line ${ms(line)}`,
      `dev to bare Vite: ${(warm / line).toFixed(2)}; load ${loadavg()[0]?.toFixed(1)}`,
    ].join("\n"),
  );
  await rm(folder, { recursive: true, force: true });
  expect(warm, "dev, warm").toBeLessThanOrEqual(LIMIT);
});
