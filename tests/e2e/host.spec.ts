import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { runCli, serveCli } from "./support/cli.ts";
import { serveStatic } from "./support/static-server.ts";
import { test as base, expect, watch } from "./support/test.ts";

const harbour = fileURLToPath(new URL("../fixtures/workshops/host", import.meta.url));

interface Site {
  readonly url: string;
  readonly publicUrl: string;
}

interface Desk {
  readonly deck: Page;
  readonly host: Page;
}

/** The harbour's site below a sub-path of a plain static host, whole and public, built once. */
const test = base.extend<{ open: (at?: string) => Promise<Desk> }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "staffroom-host-"));
      const build = async (name: string, ...flags: string[]) => {
        const { code, output } = await runCli("build", harbour, "--out", join(folder, name), ...flags);
        expect(code, output).toBe(0);
        return serveStatic(join(folder, name), "/talks/harbour/");
      };
      const whole = await build("whole");
      const open = await build("public", "--public");
      await use({ url: whole.url, publicUrl: open.url });
      await Promise.all([whole.close(), open.close()]);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  open: async ({ page, context, site, noise }, use) => {
    await use(async (at = "") => {
      await context.clock.install({ time: new Date("2026-03-02T10:00:00") });
      const deck = page;
      await openDeck(deck, site.url + at);
      const host = await context.newPage();
      noiseInto(noise, host);
      await host.goto(`${site.url}host/`);
      await stage(host).waitFor();
      return { deck, host };
    });
  },
});

const noiseInto = (noise: string[], page: Page) => {
  const own = watch(page);
  own.push = (...lines) => noise.push(...lines);
};

async function openDeck(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator(".reveal.ready").waitFor();
}

const slideOf = (page: Page) => page.locator("section.slide.present:not(.stack)");
const atSlide = (page: Page, id: string) => expect(slideOf(page)).toHaveAttribute("id", id);
const stage = (host: Page) => host.getByRole("figure").filter({ hasText: /stage/ });
const ahead = (host: Page) => host.getByRole("figure").filter({ hasText: "Next" });
const preview = (host: Page, which: "now" | "next") =>
  host.frameLocator(`.${which} iframe`).locator("section.slide.present:not(.stack)");
const place = (host: Page) => host.getByRole("button", { name: /^Slide \d+ of \d+/ });
const drift = (host: Page) => host.locator("#drift");
const item = (host: Page, title: string) => host.locator(".order-item").filter({ hasText: title });
const minutes = (count: number) => count * 60_000;

test.describe("driving and following", () => {
  test("the host turns the deck, step by step", async ({ open }) => {
    const { deck, host } = await open();
    await host.getByRole("button", { name: "Next" }).click();
    await atSlide(deck, "mole");
    await host.keyboard.press("ArrowRight");
    await atSlide(deck, "tide");
    await expect(stage(host)).toContainText("Step 0 of 2");
    await host.keyboard.press("Space");
    await expect(deck.locator("#tide .fragment.visible")).toHaveText(["comes"]);
    await expect(stage(host)).toContainText("Step 1 of 2");
    await host.keyboard.press("PageUp");
    await expect(deck.locator("#tide .fragment.visible")).toHaveCount(0);
    await host.keyboard.press("Shift+Space");
    await atSlide(deck, "mole");
    await host.keyboard.press("End");
    await atSlide(deck, "home");
    await host.keyboard.press("Home");
    await atSlide(deck, "quay");
  });

  test("the host follows the deck, and shows where it is and what comes next", async ({ open }) => {
    const { deck, host } = await open();
    await expect(preview(host, "now")).toHaveAttribute("id", "quay");
    await expect(preview(host, "next")).toHaveAttribute("id", "mole");
    await deck.keyboard.press("PageDown");
    await deck.keyboard.press("PageDown");
    await deck.keyboard.press("PageDown");
    await expect(place(host)).toContainText("Slide 3 of 7");
    await expect(preview(host, "now")).toHaveAttribute("id", "tide");
    await expect(preview(host, "now").locator(".fragment.visible")).toHaveText(["comes"]);
    await expect(preview(host, "next")).toHaveAttribute("id", "lock");
    await expect(ahead(host)).toContainText("after 1 more step");
    await deck.keyboard.press("End");
    await expect(ahead(host)).toContainText("This is the last slide.");
  });

  test("the next slide is shown with all its steps", async ({ open }) => {
    const { host } = await open("#/mole");
    await expect(preview(host, "next").locator(".fragment.visible")).toHaveText(["comes", "goes"]);
  });

  test("G finds a slide by what is typed, and letters typed there do nothing else", async ({ open }) => {
    const { deck, host } = await open();
    await host.keyboard.press("g");
    await host.keyboard.type("buoys");
    await host.keyboard.press("Enter");
    await atSlide(deck, "buoys");
    await expect(host.getByText("The stage is blank")).toHaveCount(0);
    await place(host).click();
    await host.getByRole("option", { name: "The lock" }).click();
    await atSlide(deck, "lock");
  });

  test("B blanks the stage from the host, which says so, and back", async ({ open }) => {
    const { deck, host } = await open();
    await host.keyboard.press("b");
    await expect(deck.locator(".reveal.paused")).toBeVisible();
    await expect(host.getByText("The stage is blank")).toBeVisible();
    await host.getByRole("button", { name: "Show the stage" }).click();
    await expect(deck.locator(".reveal.paused")).toHaveCount(0);
  });

  test("the previews have the stage's theme, and take part in nothing", async ({ open }) => {
    const { deck, host } = await open();
    const frame = host.frames().find((candidate) => candidate.url().includes("preview"));
    await deck.keyboard.press("t");
    await expect.poll(() => frame?.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    expect(await host.evaluate(() => document.documentElement.dataset.theme)).toBe("light");
    await expect(host.frameLocator(".now iframe").locator(".deck-bar")).toBeHidden();
    await host.locator(".now .preview").click();
    await host.keyboard.press("PageDown");
    await expect(place(host)).toContainText("Slide 2 of 7");
    await expect(host.getByText("You have the deck")).toHaveText("You have the deck");
  });

  test("the question mark names the keys", async ({ open }) => {
    const { host } = await open();
    await host.keyboard.press("?");
    await expect(host.getByRole("dialog")).toContainText("Cut list");
    await host.keyboard.press("Escape");
    await expect(host.getByRole("dialog")).toHaveCount(0);
  });

  test("notes are parted into what to say, do, watch for and cut", async ({ open }) => {
    const { deck, host } = await open();
    const notes = host.getByRole("region", { name: "Notes" });
    await expect(notes.getByRole("heading")).toHaveText(["Notes", "Say", "Do", "Watch for", "Cut"]);
    await expect(notes.locator("strong")).toHaveText("This");
    await deck.keyboard.press("PageDown");
    await expect(notes).toHaveText("No notes on this slide.");
    await deck.keyboard.press("PageDown");
    await expect(notes).toContainText("It comes and it goes.");
  });
});

test.describe("finding each other", () => {
  test("S and the link in the deck's bar open the host page, which finds the deck", async ({ page, context, site }) => {
    await openDeck(page, `${site.url}#/lock`);
    const [byKey] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("s")]);
    await expect(place(byKey)).toContainText("Slide 4 of 7");
    await byKey.close();
    await page.mouse.move(300, 300);
    const [byLink] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("link", { name: "Host page" }).click(),
    ]);
    await expect(place(byLink)).toContainText("Slide 4 of 7");
  });

  test("without a deck the host says so and opens one", async ({ page: host, context, site }) => {
    await host.goto(`${site.url}host/`);
    await expect(host.getByRole("heading", { name: "No deck is open in this browser." })).toBeVisible();
    await expect(host.getByRole("button", { name: "Next" })).toHaveCount(0);
    const [deck] = await Promise.all([
      context.waitForEvent("page"),
      host.getByRole("link", { name: "Open the deck" }).click(),
    ]);
    await atSlide(deck, "quay");
    await expect(place(host)).toContainText("Slide 1 of 7");
  });

  test("a deck that was closed opens again where it was", async ({ open, context }) => {
    const { deck, host } = await open("#/tide");
    await host.keyboard.press("ArrowRight");
    await expect(stage(host)).toContainText("Step 1 of 2");
    await deck.close();
    await context.clock.runFor(8000);
    await expect(host.getByRole("heading", { name: "The deck is closed." })).toBeVisible();
    const [again] = await Promise.all([
      context.waitForEvent("page"),
      host.getByRole("link", { name: "Open the deck again" }).click(),
    ]);
    await atSlide(again, "tide");
    await expect(again.locator("#tide .fragment.visible")).toHaveText(["comes"]);
    await host.keyboard.press("ArrowRight");
    await expect(again.locator("#tide .fragment.visible")).toHaveCount(2);
  });

  test("a reload of the deck keeps its place, and the host goes on driving it", async ({ open }) => {
    const { deck, host } = await open("#/tide");
    await host.keyboard.press("ArrowRight");
    await expect(deck).toHaveURL(/#\/tide\/0$/);
    await deck.reload();
    await expect(deck.locator("#tide .fragment.visible")).toHaveText(["comes"]);
    await host.keyboard.press("ArrowRight");
    await expect(deck.locator("#tide .fragment.visible")).toHaveCount(2);
    await expect(stage(host)).toContainText("Step 2 of 2");
  });

  test("with two decks open the host stays with its own until a person says otherwise", async ({ open, context }) => {
    const { deck, host } = await open("#/tide");
    await context.clock.runFor(2000);
    const other = await context.newPage();
    await openDeck(other, `${deck.url().replace(/#.*/, "")}#/lock`);
    await expect(host.getByText("one of 2 that are open")).toBeVisible();
    await other.keyboard.press("PageDown");
    await expect(place(host)).toContainText("Slide 3 of 7");
    await host.reload();
    await expect(place(host)).toContainText("Slide 3 of 7");
    await host.getByRole("button", { name: "Take the other" }).click();
    await expect(place(host)).toContainText("Slide 5 of 7");
    await host.keyboard.press("ArrowLeft");
    await atSlide(other, "lock");
    await atSlide(deck, "tide");
  });

  test("the agenda in force is the deck's", async ({ open }) => {
    const { host } = await open("?agenda=brief");
    await expect(host.getByText("2 minutes")).toBeVisible();
    await expect(place(host)).toContainText("Slide 1 of 1");
    await expect(preview(host, "now")).toHaveAttribute("id", "home");
  });
});

test.describe("keeping time", () => {
  test("leaving the first slide starts the clock, and the drift is said in words", async ({ open, context }) => {
    const { deck, host } = await open();
    await expect(drift(host)).toHaveText("Not started");
    await context.clock.fastForward(minutes(3));
    await deck.keyboard.press("PageDown");
    await expect(drift(host)).toHaveText("On time");
    await expect(host.getByText("Ends 10:23 as planned.")).toBeVisible();
    await context.clock.fastForward(minutes(7.5));
    await expect(drift(host)).toHaveText("2 min behind: cut list");
    await expect(host.getByText("Ends 10:25 as it stands. Planned 10:23.")).toBeVisible();
    await deck.keyboard.press("PageDown");
    await expect(item(host, "Opening")).toContainText("5 min planned, 8 used, 3 over");
    await context.clock.fastForward(minutes(3));
    await expect(item(host, "Middle")).toContainText("6 min planned, 3 used");
    await expect(host.getByRole("list", { name: "Steps" })).toContainText("room 1 of 4");
    await host.keyboard.press("End");
    // 10.5 minutes for 17: what was left out is in hand.
    await expect(drift(host)).toHaveText("6 min in hand");
  });

  test("a cut gives its minutes back and its slides are passed over, until it is undone", async ({ open, context }) => {
    const { deck, host } = await open();
    await host.getByRole("button", { name: "Start the clock" }).click();
    await context.clock.fastForward(minutes(7.5));
    await expect(drift(host)).toHaveText("2 min behind: cut list");
    await host.getByRole("button", { name: "Cut Optional, 4 minutes" }).click();
    await expect(drift(host)).toHaveText("1 min in hand");
    await expect(item(host, "Optional")).toContainText("cut");
    await host.getByRole("button", { name: /^Slide/ }).click();
    await host.getByRole("option", { name: "The lock" }).click();
    await expect(preview(host, "next")).toHaveAttribute("id", "home");
    await deck.keyboard.press("PageDown");
    await atSlide(deck, "home");
    await deck.keyboard.press("PageUp");
    await atSlide(deck, "lock");
    await host.keyboard.press("c");
    await host.getByRole("button", { name: "Undo the cut of Optional" }).click();
    await deck.keyboard.press("PageDown");
    await atSlide(deck, "buoys");
  });

  test("a slide that is cut can still be gone to on purpose", async ({ open }) => {
    const { deck, host } = await open("#/lock");
    await host.keyboard.press("c");
    await host.getByRole("button", { name: "Cut Optional, 4 minutes" }).click();
    await host.keyboard.press("g");
    await host.keyboard.type("buoys");
    await host.keyboard.press("Enter");
    await atSlide(deck, "buoys");
    await host.keyboard.press("ArrowRight");
    await atSlide(deck, "home");
  });

  test("a pause counts nothing, and a reset can be undone", async ({ open, context }) => {
    const { host } = await open();
    await host.getByRole("button", { name: "Start the clock" }).click();
    await context.clock.fastForward(minutes(7.5));
    await host.getByRole("button", { name: "Pause" }).click();
    await context.clock.fastForward(minutes(30));
    await expect(drift(host)).toHaveText("Paused, 2 min behind: cut list");
    await host.getByRole("button", { name: "Go on" }).click();
    await expect(host.getByText("Ends 10:52 as it stands. Planned 10:50.")).toBeVisible();
    await host.getByRole("button", { name: "Reset" }).click();
    await expect(drift(host)).toHaveText("Not started");
    await host.getByRole("button", { name: "Undo reset" }).click();
    await expect(drift(host)).toHaveText("2 min behind: cut list");
  });

  test("a break is counted from when it is called until the deck moves on", async ({ open, context }) => {
    const { host } = await open("#/lock");
    await host.getByRole("button", { name: "Start the clock" }).click();
    await context.clock.fastForward(minutes(6));
    await host.getByRole("button", { name: "Start the break" }).click();
    await context.clock.fastForward(minutes(5));
    await expect(item(host, "Break")).toHaveAttribute("aria-current", "step");
    await host.keyboard.press("ArrowRight");
    await expect(item(host, "Break")).toContainText("2 min planned, 5 used, 3 over");
    await expect(item(host, "Middle")).toContainText("6 min planned, 6 used");
  });

  test("a reload of the host keeps the time, the cuts and the place; one of the deck the cuts", async ({
    open,
    context,
  }) => {
    const { deck, host } = await open("#/lock");
    await host.getByRole("button", { name: "Start the clock" }).click();
    await host.keyboard.press("c");
    await host.getByRole("button", { name: "Cut Optional, 4 minutes" }).click();
    await context.clock.fastForward(minutes(8));
    await host.reload();
    await expect(item(host, "Middle")).toContainText("6 min planned, 8 used, 2 over");
    await expect(item(host, "Optional")).toContainText("cut");
    await expect(place(host)).toContainText("Slide 4 of 7");
    await deck.reload();
    await deck.locator(".reveal.ready").waitFor();
    await expect(stage(host)).toBeVisible();
    await host.keyboard.press("ArrowRight");
    await atSlide(deck, "home");
  });

  test("without planned minutes there is the time alone, by module", async ({ open, context }) => {
    const { host } = await open("?agenda=all");
    await host.getByRole("button", { name: "Start the clock" }).click();
    await context.clock.fastForward(minutes(9));
    await expect(drift(host)).toHaveText("9 min in");
    await expect(host.getByRole("heading", { name: "Modules" })).toBeVisible();
    await expect(host.getByText("Cut list")).toHaveCount(0);
  });
});

const SIZES = [
  { name: "a laptop", width: 1440, height: 900, touch: false },
  { name: "a small laptop", width: 1280, height: 720, touch: false },
  { name: "a tablet lying", width: 1024, height: 768, touch: true },
  { name: "a tablet standing", width: 768, height: 1024, touch: true },
  { name: "a page four times enlarged", width: 360, height: 225, touch: false },
];

/** Both pages on a screen of some size, a few minutes behind, so that everything there is shows. */
async function openLate(context: BrowserContext, site: Site): Promise<Page> {
  await context.clock.install({ time: new Date("2026-03-02T10:00:00") });
  const deck = await context.newPage();
  await openDeck(deck, `${site.url}#/tide`);
  const host = await context.newPage();
  await host.goto(`${site.url}host/`);
  await host.getByRole("button", { name: "Start the clock" }).click();
  await context.clock.fastForward(minutes(9.5));
  await expect(drift(host)).toHaveText("3 min behind: cut list");
  await expect(preview(host, "next")).toHaveAttribute("id", "lock");
  return host;
}

for (const { name, width, height, touch } of SIZES) {
  test(`on ${name} everything is on the page, and can be hit`, async ({ browser, site }) => {
    const context = await browser.newContext({ viewport: { width, height }, hasTouch: touch, isMobile: touch });
    const host = await openLate(context, site);
    const page = await host.evaluate(() => ({
      across: document.documentElement.scrollWidth - innerWidth,
      down: document.documentElement.scrollHeight - innerHeight,
    }));
    expect(page.across).toBeLessThanOrEqual(0);
    if (height > 600) expect(page.down).toBeLessThanOrEqual(0);
    const least = touch ? 48 : 24;
    for (const control of await host.locator("button:visible, a:visible").all()) {
      const box = await control.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), await control.innerText()).toBeGreaterThanOrEqual(least);
    }
    const next = host.getByRole("button", { name: "Next" });
    await next.scrollIntoViewIfNeeded();
    await next.click({ trial: true });
    await context.close();
  });
}

for (const theme of ["light", "dark"]) {
  test(`axe finds nothing on the host page, ${theme}`, async ({ browser, site }) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const bare = await context.newPage();
    await bare.goto(`${site.url}host/?theme=${theme}`);
    await bare.getByRole("link", { name: "Open the deck" }).waitFor();
    expect((await new AxeBuilder({ page: bare }).analyze()).violations).toEqual([]);
    await bare.close();
    const host = await openLate(context, site);
    if (theme === "dark") await host.keyboard.press("t");
    expect((await new AxeBuilder({ page: host }).analyze()).violations).toEqual([]);
    await context.close();
  });
}

test("the previews are framed under the server's policy", async ({ page, context, openDeck: openAt, baseURL }) => {
  await openAt("#/sort-the-cases");
  const host = await context.newPage();
  await host.goto(`${baseURL}host/`);
  await expect(preview(host, "now")).toHaveAttribute("id", "sort-the-cases");
  await expect(preview(host, "now").locator("[data-hand]")).toBeVisible();
  const drafts = await host.evaluate(() => Object.keys(sessionStorage).filter((name) => name.includes("draft")));
  expect(drafts).toEqual([]);
  expect(page.url()).toContain("sort-the-cases");
});

test("an author's edits reach the host page while it is open", async ({ page: deck, context, noise }) => {
  const folder = await mkdtemp(join(tmpdir(), "staffroom-host-dev-"));
  await cp(harbour, folder, { recursive: true });
  const dev = await serveCli("dev", folder, "--port", "0");
  await openDeck(deck, dev.url);
  const host = await context.newPage();
  noiseInto(noise, host);
  await host.goto(`${dev.url}host/`);
  const notes = host.getByRole("region", { name: "Notes" });
  await expect(notes).toContainText("This is the harbour.");
  await host.evaluate(() => Object.assign(globalThis, { stayed: true }));
  const file = join(folder, "slides", "00-opening.md");
  const text = await readFile(file, "utf8");
  await writeFile(
    file,
    text.replace("**This** is the harbour", "The *port* is new").replace("From the quay", "Ashore"),
  );
  await expect(notes).toContainText("The port is new.");
  await expect(preview(host, "now").locator("h1")).toHaveText("Ashore");
  await expect(host.getByTitle("On the stage: Ashore")).toBeVisible();
  const settings = join(folder, "slides", "workshop.yaml");
  const plan = await readFile(settings, "utf8");
  await writeFile(
    settings,
    plan.replace("minutes: 20", "minutes: 21").replace("opening, minutes: 5", "opening, minutes: 6"),
  );
  await expect(item(host, "Opening")).toContainText("6 min planned");
  expect(await host.evaluate(() => "stayed" in globalThis)).toBe(true);
  await dev.stop();
  noise.splice(0, noise.length, ...noise.filter((line) => !/failed|WebSocket|ERR_CONNECTION/.test(line)));
  await rm(folder, { recursive: true, force: true });
});

test("a public site has no host page and no way to it", async ({ page, context, site, noise }) => {
  await openDeck(page, site.publicUrl);
  await expect(page.locator("[data-host]")).toHaveCount(0);
  await page.keyboard.press("s");
  expect(context.pages()).toHaveLength(1);
  const answer = await page.request.get(`${site.publicUrl}host/`);
  expect(answer.status()).toBe(404);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).not.toContainText("Host page");
  expect(noise).toEqual([]);
});
