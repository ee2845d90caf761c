import { readFileSync } from "node:fs";
import { chmod, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "../../src/handouts/browser.ts";
import { runCli, runCliIn } from "./support/cli.ts";
import { openPdf } from "./support/pdf.ts";
import { pagesOf, poppler } from "./support/poppler.ts";
import { expect, test } from "./support/test.ts";

const fixture = fileURLToPath(new URL("../fixtures/workshops/paper", import.meta.url));

/** Slides of the agenda in force. */
const TITLES = [
  "Ink dries before it fades.",
  "Three steps to a page.",
  "Which paper is which?",
  "Ünïcode survives: “quotes”, naïve façade.",
  "The end of the paper.",
];

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "staffroom-handouts-"));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Writes handouts of the fixture into a folder of their own. @returns the path of each by its name */
async function print(...args: string[]): Promise<(name: string) => string> {
  const out = join(folder, "out");
  const { code, output } = await runCli("handouts", fixture, "--out", out, ...args);
  expect(code, output).toBe(0);
  return (name) => join(out, `${name}.pdf`);
}

test("four PDFs hold the workshop, and say who made it, where everything is and what is on paper", async () => {
  test.slow();
  const file = await print("--start", "09:30", "--address", "http://192.168.1.5:4400");
  const pages: Record<string, string[]> = {};
  for (const name of ["slides", "handout", "workbook", "guide"]) {
    const { title, author, language, isTagged, sizes } = await openPdf(file(name));
    pages[name] = await pagesOf(file(name));
    expect(title).toContain("Paper & ink");
    expect([author, language, isTagged]).toEqual(["The paper mill", "en-GB", true]);
    expect(sizes).toHaveLength(pages[name].length);
    for (const page of pages[name]) expect(page).toMatch(/\w/);
    expect(pages[name].join(" ")).toContain("After two books. Please read them.");
    expect((await stat(file(name))).size).toBeLessThan(3_000_000);
    const fonts = await poppler("pdffonts", file(name));
    expect(fonts).toContain("Fraunces");
    expect(fonts).not.toContain("Type 3");
    for (const line of fonts.split("\n").slice(2).filter(Boolean)) expect(line).toMatch(/ yes +(yes|no) +yes /);
    if (name !== "slides")
      for (const { width, height } of sizes) expect([width, height].map(Math.round)).toEqual([595, 842]);
    const structure = await poppler("pdfinfo", file(name), "-struct-text");
    expect(structure).toMatch(/H1 \(block\)/);
    if (name === "handout" || name === "guide") expect(structure).toContain("Figure");
  }

  const { slides = [], handout = [], workbook = [], guide = [] } = pages;
  expect(slides).toHaveLength(TITLES.length);
  for (const [at, title] of TITLES.entries()) expect(slides[at]).toContain(title);
  for (const title of TITLES) for (const text of [handout.join(" "), guide.join(" ")]) expect(text).toContain(title);
  const slidesPdf = await openPdf(file("slides"));
  expect(slidesPdf.bookmarks).toEqual([
    "A start 1",
    "  Ink dries before it fades. 1",
    "  Three steps to a page. 2",
    "The work 3",
    "  Which paper is which? 3",
    "  Ünïcode survives: “quotes”, naïve façade. 4",
    "  The end of the paper. 5",
  ]);
  expect(slidesPdf.links).toContain("https://example.org/elsewhere");
  expect(await poppler("pdfinfo", file("slides"), "-dests")).toMatch(/5 \[.*"the-end"/);

  // The contents' numbers are those of the pages on which the headings stand.
  const contents = await poppler("pdftotext", file("handout"), "-layout", "-l", "1");
  const numbers = new Map(
    contents.split("\n").flatMap((line) => {
      const [, title = "", number] = /^\s*(\S.*?)\s{2,}(\d+)\s*$/.exec(line) ?? [];
      return number === undefined ? [] : [[title, Number(number)] as const];
    }),
  );
  for (const title of TITLES) expect(handout[(numbers.get(title) ?? 0) - 1], title).toContain(title);
  expect((await openPdf(file("handout"))).links).toContain("https://example.org/book");
  expect(handout.at(-1)).toContain("example.org/book");
  expect(handout.join(" ")).toContain("This is the prose of the first slide.");

  expect(workbook[1]).toContain("Paper sort");
  expect(workbook[1]).toContain("192.168.1.5:4400/#/sort-them");
  expect(workbook[2]).toContain("It weighs thirty grams a square metre.");
  expect(workbook.join(" ")).not.toContain("torn by a wet thumb");
  expect(workbook.join(" ")).not.toContain("Anything under forty is thin.");

  for (const words of ["09:35", "10:10", "pens", "Tables of three", "Welcome to the mill.", "Workbook page 2"]) {
    expect(guide.join(" ")).toContain(words);
  }
  expect(guide.at(-1)).toContain("Anything under forty is thin.");
  expect(guide.at(-1)).toContain("Which one would you write on?");
});

test("sheets and a key too long for a page go on behind it, under the same heads", async () => {
  test.slow();
  const workshop = join(folder, "workshop");
  await cp(fixture, workshop, { recursive: true });
  const yaml = join(workshop, "exercises", "sorting", "exercise.yaml");
  const cards = Array.from(
    { length: 40 },
    (_, at) => `  - { id: more-${at}, title: Case ${at}, text: One of many., best: thin, why: Because of ${at}. }\n`,
  );
  await writeFile(
    yaml,
    (await readFile(yaml, "utf8")).replace(/^cards:\n/m, (line) => line + cards.join("")),
  );
  const slides = join(workshop, "slides", "02-work.md");
  await writeFile(slides, (await readFile(slides, "utf8")).replace(" set=two", ""));
  const out = join(folder, "out");
  const { code, output } = await runCli("handouts", "guide", "workbook", workshop, "--agenda", "all", "--out", out);
  expect(code, output).toBe(0);
  const pages = (await pagesOf(join(out, "guide.pdf"))).filter((page) => page.includes("Our reading"));
  expect(pages.length).toBeGreaterThan(1);
  for (const at of cards.keys()) expect(pages.join(" ")).toContain(`Because of ${at}.`);
  expect(pages.at(-1)).toContain("Which one would you write on?");
  const sheets = (await pagesOf(join(out, "workbook.pdf"))).filter((page) => page.includes("which tell?"));
  expect(sheets).toHaveLength(3);
  expect(sheets[2]).toContain("42 Index card");
});

test("Letter is Letter, the agenda may be every slide, and each step may have a page", async () => {
  test.slow();
  const file = await print("slides", "handout", "--paper", "letter", "--agenda", "all", "--steps");
  const steps = await pagesOf(file("slides"));
  expect(steps).toHaveLength(TITLES.length + 3);
  expect(steps[1]).not.toContain("one sheet");
  expect(steps[2]).toContain("one sheet");
  expect(steps[2]).not.toContain("two folds");
  expect(steps[3]).toContain("two folds");
  const { sizes } = await openPdf(file("handout"));
  for (const { width, height } of sizes) expect([width, height].map(Math.round)).toEqual([612, 792]);
  expect(await readdir(join(folder, "out"))).toEqual([".staffroom-handouts", "handout.pdf", "slides.pdf"]);
});

test("what does not fit is named with file and line, and nothing is written", async () => {
  test.slow();
  const workshop = join(folder, "workshop");
  await cp(fixture, workshop, { recursive: true });
  const lines = Array.from({ length: 40 }, (_, at) => `- point ${at}`).join("\n");
  await writeFile(join(workshop, "slides", "03-more.md"), `# Fine\n\n---\n\n# Too much\n\n${lines}\n`);
  const out = join(folder, "out");
  const { code, output } = await runCli("handouts", "slides", workshop, "--agenda", "all", "--out", out);
  expect(code).toBe(1);
  expect(output).toMatch(/slides\/03-more\.md:5: the slide is \d+ px too tall/);
  expect(output).not.toContain("03-more.md:1:");
  expect(output).not.toMatch(/at .+\.(ts|js):\d+:\d+/);
  expect(await readdir(out)).toEqual([]);
});

test("a browser that dies, or is not there, is said plainly, and leaves nothing half written", async () => {
  test.slow();
  const out = join(folder, "out");
  const { path } = await findBrowser();
  const wrapper = join(folder, "browser.sh");
  await writeFile(wrapper, `#!/bin/sh\necho $$ > "$0.pid"\nexec "${path}" "$@"\n`);
  await chmod(wrapper, 0o755);
  let isKilled = false;
  const died = await runCliIn({ STAFFROOM_BROWSER: wrapper }, ["handouts", fixture, "--out", out], (output) => {
    if (isKilled || !output.includes("Laying out")) return;
    isKilled = true;
    // Its whole group: a browser may be a script that starts another program.
    process.kill(-Number(readFileSync(`${wrapper}.pid`, "utf8")), "SIGKILL");
  });
  expect(isKilled).toBe(true);
  expect(died.code).toBe(1);
  expect(died.output).toMatch(/The browser ended while it printed \w+\.pdf\./);
  expect(died.output).not.toMatch(/at .+\.(ts|js):\d+:\d+/);
  const left = await readdir(out).catch(() => []);
  expect(left).toEqual([]);

  const missing = await runCliIn({ STAFFROOM_BROWSER: "/no/such" }, ["handouts", "handout", fixture, "--out", out]);
  expect(missing.code).toBe(1);
  expect(missing.output).toContain("/no/such");
  expect(missing.output).toContain("paper/handout/");
});

test("a folder that cannot be written, an agenda that is not there and a file of someone else's are refused", async () => {
  test.slow();
  await writeFile(join(folder, "file"), "");
  const under = await runCli("handouts", fixture, "--out", join(folder, "file", "out"));
  expect([under.code, under.output]).toEqual([1, expect.stringContaining("which is a file")]);
  const agenda = await runCli("handouts", fixture, "--agenda", "shrot", "--out", join(folder, "out"));
  expect([agenda.code, agenda.output]).toEqual([1, expect.stringContaining('Did you mean "short"?')]);
  await writeFile(join(folder, "guide.pdf"), "mine");
  const foreign = await runCli("handouts", "guide", fixture, "--out", folder);
  expect([foreign.code, foreign.output]).toEqual([1, expect.stringContaining("guide.pdf, which is not a handout")]);
  expect(await readFile(join(folder, "guide.pdf"), "utf8")).toBe("mine");
});
