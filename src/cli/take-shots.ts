import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Page } from "playwright";
import { findBrowser } from "../handouts/browser.ts";
import { Mistake } from "../vite/mistake.ts";
import { escapeHtml } from "../vite/page.ts";

const STAGE = { width: 1280, height: 720 };

/** How long an exercise may take to appear on its slide, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Takes a picture of every slide of the deck at `address`, its fragments shown, and a sheet of them all.
 * @param out gets `01-<slide>.png` … and `sheet.png`, in the place of former ones
 * @returns how many slides there are
 * @throws {Mistake} when there is no browser
 */
export async function takeShots(address: string, out: string, theme: string): Promise<number> {
  const { path, args } = await findBrowser().catch((error: Error) => {
    throw new Mistake(error.message);
  });
  await mkdir(out, { recursive: true });
  await removeFormer(out);
  const browser = await chromium.launch({ executablePath: path, args: [...args] });
  try {
    const page = await browser.newPage({ viewport: STAGE, reducedMotion: "reduce" });
    await page.goto(`${address}?agenda=all&theme=${theme}`);
    await page.locator(".reveal.ready").waitFor();
    const ids = await page.locator(".slides section.slide").evaluateAll((all) => all.map(({ id }) => id));
    console.log(`Taking ${ids.length} pictures…`);
    const files: string[] = [];
    for (const [index, id] of ids.entries()) {
      await showSlide(page, id);
      const name = `${String(index + 1).padStart(2, "0")}-${id.replaceAll(/[^\w-]/g, "_")}.png`;
      await page.screenshot({ path: join(out, name) });
      files.push(name);
    }
    await takeSheet(page, out, files);
    return ids.length;
  } finally {
    await browser.close();
  }
}

async function removeFormer(out: string): Promise<void> {
  const former = (await readdir(out)).filter((name) => /^(\d\d+-.*|sheet)\.png$/.test(name));
  await Promise.all(former.map((name) => rm(join(out, name))));
}

/** Goes to a slide, shows all its fragments, and waits for its fonts, images and exercises. */
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
  await writeFile(join(out, "sheet.png"), await page.screenshot({ fullPage: true }));
}

const SHEET = `
  body { margin: 20px; display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px; background: #ddd; }
  figure { margin: 0; font: 14px system-ui, sans-serif; }
  img { width: 100%; display: block; }
`;
