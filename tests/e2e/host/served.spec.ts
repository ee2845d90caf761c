import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveCli } from "../support/cli.ts";
import { expect, harbour, item, noiseInto, openDeck, preview, test } from "../support/host.ts";

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
  const told = [...noise];
  await Promise.all([deck.goto("about:blank"), host.close()]);
  await dev.stop();
  // Streams that the pages left open when they went are no fault of theirs.
  noise.splice(0, noise.length, ...told);
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
