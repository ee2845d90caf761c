import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createServer } from "vite";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Update } from "../../../../src/vite/dev/update.ts";
import { staffroom } from "../../../../src/vite/plugin.ts";
import { openWorkshop } from "../../../../src/vite/workshop/open-workshop.ts";
import { makeFolder } from "../../make-folder.ts";

const TALK = "slides/talk.md";
const talk = (...slides: string[]) => slides.join("\n\n---\n\n");

/** Serves a workshop as `dev` does, and keeps what open pages are told. */
async function serve(text: string, settled?: Promise<void>) {
  const folder = makeFolder({ [TALK]: text });
  const open = openWorkshop(folder);
  const compile = vi.spyOn(open, "compile");
  const settle = vi.spyOn(open, "settle");
  if (settled) settle.mockReturnValue(settled);
  const server = await createServer({
    configFile: false,
    logLevel: "silent",
    plugins: [staffroom({ open })],
    server: { port: 0, hmr: { port: 0 } },
  });
  onTestFinished(async () => {
    await server.close();
    await open.close();
  });
  await server.listen();
  const send = vi.spyOn(server.environments.client.hot, "send");
  const page = async () => (await fetch(server.resolvedUrls?.local[0] ?? "")).text();
  await page();
  return {
    folder,
    page,
    compile,
    settle,
    write: (after: string) => writeFileSync(join(folder, TALK), after),
    updates: () => send.mock.calls.filter(([name]) => name === "staffroom:update").map(([, each]) => each as Update),
    /** Every list of problems that was sent, each as their codes. */
    problems: () =>
      send.mock.calls
        .filter(([name]) => name === "staffroom:diagnostics")
        .map(([, all]) => (all as { diagnostic: { code: string } }[]).map(({ diagnostic }) => diagnostic.code)),
  };
}

const versionOf = (page: string) => /name="staffroom:version" content="([^"]+)"/.exec(page)?.[1];

describe("watching a workshop", () => {
  it("sends the one slide that has changed, from the version of a page to the next", async () => {
    const { write, updates, page } = await serve(talk("# One", "# Two\n\nBefore", "# Three"));
    const version = versionOf(await page());
    write(talk("# One", "# Two\n\nAfter", "# Three"));
    await vi.waitFor(() => expect(updates()).toHaveLength(1), 10_000);
    const [update] = updates();
    expect(Object.keys(update?.sections ?? {})).toEqual(["two"]);
    expect(update?.sections?.two).toContain("After");
    expect(update).toEqual({ from: version, to: expect.anything(), sections: expect.anything() });
    expect(versionOf(await page())).toBe(update?.to);
  });

  it("follows folders of the workshop that come and go, and reads on in one that is back", async () => {
    const { folder, write, updates, problems } = await serve("# One\n\n![words](/late.png)\n");
    mkdirSync(join(folder, "public"));
    writeFileSync(join(folder, "public/late.png"), "");
    await vi.waitFor(() => expect(problems().at(-1)).toEqual([]), 10_000);
    renameSync(join(folder, "slides"), join(folder, "away"));
    await vi.waitFor(() => expect(problems().at(-1)).toEqual(["no-slides"]), 10_000);
    renameSync(join(folder, "away"), join(folder, "slides"));
    await vi.waitFor(() => expect(problems().at(-1)).toEqual([]), 10_000);
    const count = updates().length;
    write("# Two");
    await vi.waitFor(() => expect(updates().length).toBeGreaterThan(count), 10_000);
  });

  it("does not believe an error in the place of another one at once", async () => {
    const { write, problems, compile } = await serve("# One\n\n::exercise{id=none}\n");
    compile.mockClear();
    write("");
    await vi.waitFor(() => expect(compile).toHaveBeenCalled(), 10_000);
    await compile.mock.results.at(-1)?.value;
    write("# One\n\n::timer\n");
    await vi.waitFor(() => expect(problems()).toContainEqual(["bad-timer"]), 10_000);
    expect(problems()).not.toContainEqual(expect.arrayContaining(["no-slides"]));
  });

  it("does not believe a file that is empty for a moment", async () => {
    const { write, updates, problems, compile } = await serve(talk("# One", "# Two"));
    compile.mockClear();
    write("");
    await vi.waitFor(() => expect(compile).toHaveBeenCalled(), 10_000);
    await compile.mock.results.at(-1)?.value;
    write(talk("# One", "# Two\n\nNew"));
    await vi.waitFor(() => expect(updates()).toHaveLength(1), 10_000);
    expect(Object.keys(updates()[0] ?? {}).sort()).toEqual(["from", "sections", "to"]);
    expect(problems()).toEqual([]);
  });

  it("does not believe it either when the colours of code come just then", async () => {
    let come = () => {};
    const colours = new Promise<void>((resolve) => {
      come = resolve;
    });
    const { write, updates, problems, compile, settle } = await serve(talk("# One", "# Two"), colours);
    await vi.waitFor(() => expect(settle).toHaveBeenCalled(), 10_000);
    compile.mockClear();
    write("");
    await vi.waitFor(() => expect(compile).toHaveBeenCalled(), 10_000);
    const calls = compile.mock.calls.length;
    come();
    await vi.waitFor(() => expect(compile.mock.calls.length).toBeGreaterThan(calls));
    await compile.mock.results.at(-1)?.value;
    write(talk("# One", "# Two\n\nNew"));
    await vi.waitFor(() => expect(updates()).toHaveLength(1), 10_000);
    expect(problems()).toEqual([]);
  });

  it("believes a loss that stays", async () => {
    const { write, updates } = await serve(talk("# One", "# Two"));
    write("# One");
    await vi.waitFor(() => expect(updates()).toHaveLength(1), 10_000);
    expect(updates()[0]?.stacks).toEqual([["one"]]);
  });

  it("tells of problems once, and when they are mended", async () => {
    const { write, problems } = await serve("# One");
    write("# One\n\n::exercise{id=none}");
    await vi.waitFor(() => expect(problems()).toEqual([["missing-exercise"]]), 10_000);
    write("# One\n\nmore\n\n::exercise{id=none}");
    await vi.waitFor(() => expect(problems()).toHaveLength(2), 10_000);
    write("# One");
    await vi.waitFor(() => expect(problems().at(-1)).toEqual([]), 10_000);
    expect(problems()).toHaveLength(3);
  });
});
