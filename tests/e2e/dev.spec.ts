import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveCli } from "./support/cli.ts";
import { findFaults } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

test.describe("while writing", () => {
  let folder: string;
  let dev: Awaited<ReturnType<typeof serveCli>>;
  const talk = (text: string) => writeFile(join(folder, "slides", "talk.md"), text);

  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "staffroom-dev-"));
    await mkdir(join(folder, "slides"));
    await talk("# Hello\n\n---\n\n## Second\n\nBefore\n");
    dev = await serveCli("dev", folder, "--port", "0");
  });

  test.afterEach(async ({ page }) => {
    // A page that is loading when its server goes away complains.
    await page.goto("about:blank");
    await dev.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test("an edit reaches the open page and keeps the slide", async ({ page }) => {
    await page.goto(`${dev.url}#/second`);
    await expect(page.locator("section.present")).toContainText("Before");
    await talk("# Hello\n\n---\n\n## Second\n\nAfter\n");
    await expect(page.locator("section.present")).toContainText("After");
    expect(new URL(page.url()).hash).toBe("#/second");
  });

  test("a slide that does not fit its canvas is named with how much, until it fits", async ({ page }) => {
    const list = (items: number) => Array.from({ length: items }, (_, at) => `- item ${at}\n`).join("");
    await talk(`# Hello\n\n---\n\n## Second\n\n${list(20)}`);
    await page.goto(`${dev.url}#/second`);
    const notice = page.locator(".overflow-notice");
    await expect(notice).toHaveText(/The slide “second” is \d{3} px too tall/);
    await talk(`# Hello\n\n---\n\n## Second\n\n${list(5)}`);
    await expect(notice).toHaveCount(0);
    await page.locator("section.present").getByText("item 4").waitFor();
  });

  test("the overlay names every problem and goes away when they are mended", async ({ page, noise }) => {
    await page.goto(dev.url);
    await page.locator(".reveal.ready").waitFor();
    await talk("# Hello\n\n![a](missing.png)\n\n---\n\n## Second\n\n::exercize{id=a}\n");
    const overlay = page.getByRole("dialog", { name: /problem/i });
    await expect(overlay).toContainText("slides/talk.md:3");
    await expect(overlay).toContainText("slides/talk.md:9");
    await expect(overlay).toContainText("exercise");
    await talk("# Hello\n\n---\n\n## Second\n\nMended\n");
    await expect(overlay).toHaveCount(0);
    await expect(page.locator(".reveal")).toContainText("Mended");
    noise.length = 0;
  });
});

test.describe("the gallery", () => {
  let dev: Awaited<ReturnType<typeof serveCli>>;

  test.beforeEach(async () => {
    dev = await serveCli("dev", repository, "--port", "0");
  });

  test.afterEach(async ({ page }) => {
    await page.goto("about:blank");
    await dev.stop();
  });

  test("shows every surface of every exercise", async ({ page, noise }) => {
    test.setTimeout(600_000);
    await page.goto(`${dev.url}exercises/`);
    const frames = page.locator("iframe");
    // The first to open it waits until every kind has passed through the server.
    await expect.poll(() => frames.count(), { timeout: 60_000 }).toBeGreaterThan(8);
    const sources = await frames.evaluateAll((all) => all.map((frame) => (frame as HTMLIFrameElement).src));
    const seen = new Set<string>();
    for (const source of firstOfEach(sources)) {
      await page.goto(source);
      const surface = page.locator("[data-exercise][data-surface]");
      await expect(surface).not.toBeEmpty({ timeout: 15_000 });
      const theme = await page.evaluate(() => document.documentElement.dataset.theme ?? "light");
      seen.add(`${await surface.getAttribute("data-surface")} ${theme}`);
      expect(await findFaults(page, { off: ["region", "page-has-heading-one"] }), source).toEqual([]);
    }
    for (const surface of ["play", "review", "board", "paper", "guide"])
      for (const theme of ["light", "dark"]) expect(seen).toContain(`${surface} ${theme}`);
    expect(noise).toEqual([]);
  });
});

/** Each surface of every exercise once, in the two themes by turns. */
function firstOfEach(sources: readonly string[]): string[] {
  const all = new Map<string, string[]>();
  for (const source of sources) {
    const { searchParams } = new URL(source);
    const name = `${searchParams.get("exercise")} ${searchParams.get("surface")}`;
    all.set(name, [...(all.get(name) ?? []), source]);
  }
  return [...all.values()].flatMap((same, at) => {
    const theme = ["light", "dark"][at % 2];
    return same.find((source) => (new URL(source).searchParams.get("theme") ?? "light") === theme) ?? same.slice(0, 1);
  });
}
