import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Page } from "playwright";
import { describeOverflow, measureOverflow } from "../app/overlay/measure-overflow.ts";
import { type Browser, findBrowser } from "../handouts/browser.ts";
import { Mistake } from "../vite/mistake.ts";
import { escapeHtml } from "../vite/page.ts";
import type { Folder } from "./own-files.ts";

const SHEET_NAME = "sheet.png";

const STAGE = { width: 1280, height: 720 };

/** Of the page, a picture has the slide and nothing that lies around it. */
const SLIDE_ALONE = ".deck-bar, .notice { visibility: hidden !important }";

/** How long an exercise may take to appear on its slide, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Finds the browser that takes the pictures.
 * @throws {Mistake} when there is none
 */
export const checkBrowser = (): Promise<Browser> =>
  findBrowser().catch((error: Error) => {
    throw new Mistake(error.message);
  });

/**
 * Takes a picture of every slide of the deck at `address`, its fragments shown, and a sheet of them all.
 * @param pictures gets `01-<slide>.png` … and `sheet.png`, in the place of former ones
 * @returns how many slides there are
 */
export async function takeShots({ path, args }: Browser, address: string, pictures: Folder): Promise<number> {
  // Who stops the program has its temporary folders removed first; the browser ends with the program.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath: path, args: [...args], ...signals });
  try {
    const page = await browser.newPage({ viewport: STAGE, reducedMotion: "reduce" });
    await page.goto(address);
    await page.locator(".reveal.ready").waitFor();
    const ids = await page.locator(".slides section.slide").evaluateAll((all) => all.map(({ id }) => id));
    const names = ids.map((id, at) => `${String(at + 1).padStart(2, "0")}-${id.replaceAll(/[^\w-]/g, "_")}.png`);
    await pictures.replace([...names, SHEET_NAME], async (folder) => {
      console.log(`Taking ${ids.length} pictures…`);
      for (const [at, id] of ids.entries()) {
        await showSlide(page, id);
        await page.screenshot({ path: join(folder, names[at] ?? ""), style: SLIDE_ALONE });
      }
      await takeSheet(page, folder, names);
    });
    return ids.length;
  } finally {
    await browser.close();
  }
}

/** Goes to a slide, shows all its fragments, waits for its fonts, images and exercises, and says if it does not fit. */
async function showSlide(page: Page, id: string): Promise<void> {
  await page.evaluate((slide) => {
    location.hash = `#/${slide}`;
  }, id);
  const section = page.locator(`section.slide.present[id="${id}"]`);
  await section.waitFor({ state: "attached" });
  const waiting = section.locator("[data-exercise]:empty");
  await waiting
    .first()
    .waitFor({ state: "detached", timeout: PATIENCE })
    .catch(() => {
      console.error(`The exercise on the slide "${id}" did not appear; its picture is without it.`);
    });
  await section.evaluate(async (slide) => {
    for (const fragment of slide.querySelectorAll(".fragment")) fragment.classList.add("visible");
    await Promise.all([...slide.querySelectorAll("img")].map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  });
  const overflow = describeOverflow(await section.evaluate(measureOverflow));
  if (overflow) console.error(`The slide "${id}" is ${overflow}.`);
}

async function takeSheet(page: Page, out: string, files: readonly string[]): Promise<void> {
  const figures = await Promise.all(
    files.map(async (name) => {
      const data = (await readFile(join(out, name))).toString("base64");
      const caption = escapeHtml(name.replace(/\.png$/, ""));
      return `<figure><img src="data:image/png;base64,${data}"><figcaption>${caption}</figcaption></figure>`;
    }),
  );
  await page.setViewportSize({ width: 1640, height: 900 });
  await page.goto("about:blank");
  await page.setContent(`<!doctype html><style>${SHEET}</style>${figures.join("")}`);
  await writeFile(join(out, SHEET_NAME), await page.screenshot({ fullPage: true }));
}

const SHEET = `
  body { margin: 20px; display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px; background: #ddd; }
  figure { margin: 0; font: 14px system-ui, sans-serif; }
  img { width: 100%; display: block; }
`;
