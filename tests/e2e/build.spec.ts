import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCli } from "./support/cli.ts";
import { serveStatic } from "./support/static-server.ts";
import { expect, slideIds, test } from "./support/test.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const ownKind = fileURLToPath(new URL("../fixtures/workshops/own-kind", import.meta.url));
const faultyKind = fileURLToPath(new URL("../fixtures/faulty-kind", import.meta.url));

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "staffroom-build-"));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Builds a workshop into a fresh folder and serves it below a sub-path, as a plain static host does. */
async function buildAndServe(workshop: string, ...flags: string[]) {
  const out = join(folder, "site");
  const { code, output } = await runCli("build", workshop, "--out", out, ...flags);
  expect(code, output).toBe(0);
  return { out, ...(await serveStatic(out, "/talks/staff/")) };
}

test("the built site works from a sub-path of a plain static host", async ({ page }) => {
  const site = await buildAndServe(repository);
  await page.goto(`${site.url}#/sort-the-cases`);
  await expect(page.locator("[data-exercise='archetype-sort'] [data-hand]")).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await site.close();
});

test("a public build leaves out the facilitator's notes, and an ordinary one has them", async () => {
  const site = await buildAndServe(repository, "--public");
  await site.close();
  const files = await readdir(site.out, { recursive: true });
  expect(files.filter((file) => file.startsWith("notes"))).toEqual([]);
  const whole = await buildAndServe(repository);
  await whole.close();
  const notes = JSON.parse(await readFile(join(whole.out, "notes", "archetypes.json"), "utf8")) as Record<
    string,
    { say?: string }
  >;
  const say = Object.values(notes).find((note) => note.say)?.say ?? "";
  expect(say).not.toBe("");
  const page = await readFile(join(site.out, "index.html"), "utf8");
  expect(page).not.toContain(say.slice(0, 60));
});

test("the built site lists the licences of what it carries", async () => {
  const site = await buildAndServe(repository);
  await site.close();
  const notices = await readFile(join(site.out, "third-party-notices.txt"), "utf8");
  for (const name of ["reveal.js", "preact", "Fraunces", "Inter"]) expect(notices).toContain(name);
});

test("a workshop outside the repository brings its own kind of exercise", async ({ page }) => {
  const workshop = join(folder, "workshop");
  await cp(ownKind, workshop, { recursive: true });
  const site = await buildAndServe(workshop);
  await page.goto(site.url);
  const exercise = page.locator("[data-exercise][data-surface='play']").first();
  await exercise.waitFor({ state: "attached" });
  const id = await exercise.locator("xpath=ancestor::section[contains(@class,'slide')]").getAttribute("id");
  await page.goto(`${site.url}#/${id}`);
  await expect(exercise.getByRole("button").first()).toBeVisible();
  await site.close();
});

test("an exercise past the budget fails the build, whether its kind is the workshop's own or not", async () => {
  const workshop = join(folder, "workshop");
  await cp(ownKind, workshop, { recursive: true });
  await cp(join(repository, "exercises/archetype-sort"), join(workshop, "exercises/archetype-sort"), {
    recursive: true,
  });
  await writeFile(join(workshop, "slides/workshop.yaml"), "version: 1\ntitle: Heavy\nbudget: { exercise: 0.1 }\n");
  const { code, output } = await runCli("build", workshop, "--out", join(folder, "site"));
  expect(code, output).toBe(1);
  expect(output).toMatch(/assets\/sort-\S+\.js/);
  expect(output).toMatch(/assets\/kind-\S+\.js/);
  expect(await readdir(folder)).not.toContain("site");
});

test("a kind that throws is put into words, loses nothing, and leaves a way on", async ({ page }) => {
  const workshop = join(folder, "faulty");
  await cp(faultyKind, workshop, { recursive: true });
  const site = await buildAndServe(workshop);
  await page.goto(site.url);
  const exercise = page.locator("[data-exercise='faulty']");
  const press = (name: string) => exercise.getByRole("button", { name, exact: true }).click();
  await press("count");
  await press("fail");
  await expect(exercise.getByRole("alert")).toContainText("The counter is stuck.");
  await press("Go on");
  await expect(exercise.locator("output")).toHaveText("1");
  await press("spoil");
  await expect(exercise.getByRole("alert")).toContainText("The counter is spoilt.");
  await press("Start again");
  await expect(exercise.locator("output")).toHaveText("0");
  await site.close();
});

test("an exercise on two slides keeps one draft", async ({ page }) => {
  const workshop = join(folder, "twice");
  await cp(ownKind, workshop, { recursive: true });
  await writeFile(join(workshop, "slides", "again.md"), "# Once more\n\n::exercise{id=thumbs}\n");
  const site = await buildAndServe(workshop);
  const exercise = page.locator("section.present [data-exercise='thumbs']");
  await page.goto(`${site.url}#/thumbs-up-or-down`);
  await exercise.getByRole("radio").first().check();
  await page.goto(`${site.url}#/once-more`);
  await expect(exercise.getByRole("radio").first()).toBeChecked();
  await exercise.getByRole("radio").nth(3).check();
  await page.goto(`${site.url}#/thumbs-up-or-down`);
  await expect(exercise.getByRole("radio").nth(3)).toBeChecked();
  await site.close();
});

test("raw HTML cannot pass for the page's own data", async ({ page }) => {
  const workshop = join(folder, "raw");
  await mkdir(join(workshop, "slides"), { recursive: true });
  await writeFile(join(workshop, "slides", "talk.md"), '# Hello\n\n<div id="workshop">{}</div>\n');
  const site = await buildAndServe(workshop);
  await page.goto(site.url);
  await expect(page.locator(".reveal.ready")).toBeVisible();
  await site.close();
});

test("a folder with one Markdown file in slides is a workshop", async ({ page }) => {
  const workshop = join(folder, "one");
  await mkdir(join(workshop, "slides"), { recursive: true });
  await writeFile(join(workshop, "slides", "talk.md"), "# Hello\n\n---\n\n## Second\n");
  const site = await buildAndServe(workshop);
  await page.goto(site.url);
  await page.locator(".reveal.ready").waitFor();
  expect(await slideIds(page)).toEqual(["hello", "second"]);
  await site.close();
});

test("a folder in which the system makes none is named, and the build ends", async () => {
  const { code, output } = await runCli("build", ownKind, "--out", "/proc/staffroom");
  expect([code, output]).toEqual([1, expect.stringContaining("/proc/staffroom cannot be written")]);
});

test("a broken workshop names every problem with file and line, builds nothing and exits 1", async () => {
  const workshop = join(folder, "broken");
  await mkdir(join(workshop, "slides"), { recursive: true });
  await writeFile(
    join(workshop, "slides", "talk.md"),
    "# Hello\n\n![logo](missing.png)\n\n---\n\n## Second\n\n::exercize{id=x}\n\n::exercise{id=none}\n",
  );
  const { code, output } = await runCli("build", workshop, "--out", join(folder, "site"));
  expect(code).toBe(1);
  expect(output).toContain("slides/talk.md:3");
  expect(output).toContain("slides/talk.md:9");
  expect(output).toContain("slides/talk.md:11");
  expect(output).not.toMatch(/at .+\.(ts|js):\d+:\d+/);
  expect(await readdir(folder)).not.toContain("site");
});
