import { cpSync, renameSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, createLogger, createServer, type Logger, type ViteDevServer } from "vite";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { BASE } from "../../../src/model/index.ts";
import { staffroom } from "../../../src/vite/plugin.ts";
import { pagePolicy } from "../../../src/vite/policy.ts";
import { makeFolder } from "../make-folder.ts";

const ownKind = fileURLToPath(new URL("../../fixtures/workshops/own-kind", import.meta.url));

const SLIDES = {
  "slides/talk.md": '# Hello\n\n<p title="a  b">kept</p>\n\n![a plan](plan.png)\n\nNote:\nSay hello.\n',
};
const WORKSHOP = { ...SLIDES, "slides/plan.png": "a picture", "public/logo.svg": "<svg/>" };

async function buildTo(folder: string, isPublic = false) {
  const outDir = join(folder, "site");
  await build({
    configFile: false,
    logLevel: "silent",
    plugins: [staffroom({ folder, public: isPublic })],
    build: { outDir },
  });
  const files = (await readdir(outDir, { recursive: true })).map((name) => name.replaceAll("\\", "/"));
  return { files, page: await readFile(join(outDir, "index.html"), "utf8") };
}

async function serve(folder: string, customLogger?: Logger): Promise<{ server: ViteDevServer; url: string }> {
  const server = await createServer({
    configFile: false,
    logLevel: "silent",
    ...(customLogger && { customLogger }),
    plugins: [staffroom({ folder })],
    server: { port: 0, hmr: { port: 0 } },
  });
  onTestFinished(() => server.close());
  await server.listen();
  return { server, url: server.resolvedUrls?.local[0] ?? "" };
}

describe("building with the plugin", () => {
  it("writes a page with the slides as compiled, the policy, and addresses that suit any sub-path", async () => {
    const { page } = await buildTo(makeFolder(WORKSHOP));
    expect(page).toContain('<p title="a  b">kept</p>');
    expect(page.replaceAll("&#39;", "'")).toContain(pagePolicy(false));
    expect(page).not.toMatch(/(?:src|href)="\//);
    expect(page).not.toContain(BASE);
    expect(page).not.toContain('id="diagnostics"');
  });

  it("copies images beside slides and files of public, and writes data and licences", async () => {
    const { files, page } = await buildTo(makeFolder(WORKSHOP));
    const image = files.find((name) => /^media\/[0-9a-f]{8}-plan\.png$/.test(name));
    expect(page).toContain(`./${image}`);
    for (const name of ["logo.svg", "notes/talk.json", "third-party-notices.txt"]) expect(files).toContain(name);
  });

  it("leaves the facilitator's notes out of a public site", async () => {
    const { files, page } = await buildTo(makeFolder(WORKSHOP), true);
    expect(files.filter((name) => name.startsWith("notes"))).toEqual([]);
    expect(page).not.toContain("Say hello.");
  });

  it("leaves out of a public site the pictures that only notes show", async () => {
    const folder = makeFolder({
      "slides/talk.md": "# One\n\n![a plan](plan.png)\n\nNote:\n![a plan](plan.png) ![a secret](secret.png)\n",
      "slides/plan.png": "a picture",
      "slides/secret.png": "another",
    });
    const media = async (isPublic: boolean) =>
      (await buildTo(folder, isPublic)).files
        .filter((name) => name.startsWith("media/"))
        .map((name) => name.replace(/.*-/, ""));
    expect((await media(false)).sort()).toEqual(["plan.png", "secret.png"]);
    expect(await media(true)).toEqual(["plan.png"]);
  });

  it("has the policy allow other hosts where the workshop does", async () => {
    const { page } = await buildTo(makeFolder({ ...WORKSHOP, "slides/workshop.yaml": "version: 1\nremote: allow\n" }));
    expect(page.replaceAll("&#39;", "'")).toContain(pagePolicy(true));
  });

  it("refuses a workshop with errors", async () => {
    await expect(buildTo(makeFolder(SLIDES))).rejects.toThrow("1 error");
  });
});

describe("serving with the plugin", () => {
  it("answers with the page, its problems, the data and images, under the policy", async () => {
    const { url } = await serve(makeFolder({ ...WORKSHOP, "slides/b.md": "## Broken\n\n::exercise{id=none}" }));
    const answer = await fetch(url);
    const page = await answer.text();
    expect(answer.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(page).toContain("kept");
    const problems = /id="diagnostics">(.*?)<\/script>/.exec(page)?.[1] ?? "";
    expect(JSON.parse(problems)).toEqual([
      {
        diagnostic: expect.objectContaining({ code: "missing-exercise" }),
        text: expect.stringContaining("slides/b.md"),
      },
    ]);
    expect(await (await fetch(`${url}notes/talk.json`)).json()).toEqual({ hello: expect.anything() });
    const image = /media\/[0-9a-f]{8}-plan\.png/.exec(page)?.[0];
    expect(await (await fetch(`${url}${image}`)).text()).toBe("a picture");
    expect((await fetch(`${url}notes/none.json`)).status).toBe(404);
  });

  it("has nothing to warn of in a workshop elsewhere that brings a kind of its own, whose packages it finds", async () => {
    const folder = makeFolder();
    cpSync(ownKind, folder, { recursive: true });
    const said: unknown[] = [];
    const say = (words: string) => void said.push(words);
    const { server } = await serve(folder, { ...createLogger("silent"), warn: say, warnOnce: say, error: say });
    const { depsOptimizer } = server.environments.client;
    await depsOptimizer?.scanProcessing;
    expect(said).toEqual([]);
    expect(Object.keys(depsOptimizer?.metadata.discovered ?? {})).toContain("preact/jsx-dev-runtime");
  });

  it("answers under the policy that the settings ask for now", async () => {
    const folder = makeFolder({ "slides/talk.md": "# Hello" });
    const { url } = await serve(folder);
    const policy = async () => (await fetch(url)).headers.get("content-security-policy");
    expect(await policy()).not.toContain("https:");
    writeFileSync(join(folder, "slides/workshop.yaml"), "version: 1\nremote: allow\n");
    expect(await policy()).toContain("img-src 'self' data: blob: https:");
  });

  it("tells open pages what is wrong after a change, and to update", async () => {
    const folder = makeFolder({ "slides/talk.md": "# Hello" });
    const { server, url } = await serve(folder);
    await fetch(url);
    const send = vi.spyOn(server.environments.client.hot, "send");
    const sent = (name: string) => send.mock.calls.filter((call) => call[0] === name).map((call) => call[1]);
    writeFileSync(join(folder, "slides/talk.md"), "# Hello\n\n::exercise{id=none}");
    await vi.waitFor(() => expect(sent("staffroom:update")).toHaveLength(1), 10_000);
    expect(sent("staffroom:diagnostics").at(-1)).toMatchObject([{ diagnostic: { span: { line: 3 } } }]);
    writeFileSync(join(folder, "slides/talk.md"), "# Mended");
    await vi.waitFor(() => expect(sent("staffroom:update")).toHaveLength(2), 10_000);
    expect(sent("staffroom:diagnostics").at(-1)).toEqual([]);
    expect(await (await fetch(url)).text()).toContain("Mended");
  });

  it("goes on with what it last had while the folder is gone, says so, and recovers", async () => {
    const folder = makeFolder(WORKSHOP);
    const said: string[] = [];
    const { url } = await serve(folder, { ...createLogger("silent"), error: (words) => void said.push(words) });
    const get = async (path: string) => {
      const answer = await fetch(url + path);
      return { status: answer.status, text: await answer.text() };
    };
    expect((await get("")).text).toContain("kept");
    renameSync(join(folder, "slides"), join(folder, "elsewhere"));
    const page = await get("");
    expect(page.text).toContain("kept");
    expect(page.text).toContain("has no folder named slides");
    expect((await get(/media\/[0-9a-f]{8}-plan\.png/.exec(page.text)?.[0] ?? "")).status).toBe(404);
    for (const path of ["notes/talk.json", "@id/__x00__virtual:staffroom/exercises"])
      expect(await get(path)).toMatchObject({ status: 200, text: expect.not.stringContaining("Error") });
    renameSync(join(folder, "elsewhere"), join(folder, "slides"));
    expect((await get("")).text).toContain('id="diagnostics">[]<');
    expect(said).toEqual([]);
  });

  it("notices a first exercise in a folder that was not there before", async () => {
    const folder = makeFolder({ "slides/talk.md": "# Hello\n\n::exercise{id=own}" });
    const { server, url } = await serve(folder);
    await fetch(url);
    const send = vi.spyOn(server.environments.client.hot, "send");
    const { mkdirSync } = await import("node:fs");
    mkdirSync(join(folder, "exercises/own"), { recursive: true });
    writeFileSync(join(folder, "exercises/own/exercise.yaml"), "version: 2\n");
    const files = () =>
      send.mock.calls
        .filter((call) => call[0] === "staffroom:diagnostics")
        .flatMap((call) => call[1] as { diagnostic: { span: { file: string } } }[])
        .map(({ diagnostic }) => diagnostic.span.file);
    await vi.waitFor(() => expect(files()).toContain("exercises/own/exercise.yaml"), 10_000);
  });
});
