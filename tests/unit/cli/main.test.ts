import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { makeFolder } from "../make-folder.ts";

const faultyKind = fileURLToPath(new URL("../../fixtures/cli/kind-that-throws", import.meta.url));

const bin = fileURLToPath(new URL("../../../src/cli/bin.js", import.meta.url));

const run = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [bin, ...args], (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });

describe("the command line", () => {
  it("describes itself and each command", async () => {
    const [all, build] = await Promise.all([run("--help"), run("build", "--help")]);
    for (const name of ["start", "dev", "build", "shots"]) expect(all.out).toContain(name);
    expect(build.out).toContain("--public");
    expect([all.code, build.code]).toEqual([0, 0]);
  });

  it("says its version", async () => {
    expect((await run("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("tells a mistake in words, without a stack, and ends with 1", async () => {
    const slips = await Promise.all([run("biuld"), run("build", "--otu", "x"), run("start", "/no/such/folder")]);
    expect(slips.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(slips[0]?.err).toContain('Did you mean "build"?');
    expect(slips[1]?.err).toContain("Did you mean --out?");
    expect(slips[2]?.err).toContain("There is no folder /no/such/folder");
    for (const { err } of slips) expect(err).not.toMatch(/^\s+at /m);
  });

  it("tells a mistake about what is no folder of a workshop as itself", async () => {
    const folder = makeFolder({ "slides/a.md": "# A" });
    const file = join(folder, "slides/a.md");
    const { code, err } = await run("build", file);
    expect(code).toBe(1);
    expect(err).toContain(`${file} is a file, not a workshop's folder.`);
  });

  it("shows the line of a kind's own code that fails", async () => {
    const { code, err } = await run("build", faultyKind);
    expect(code).toBe(1);
    expect(err).toContain("at exercises/faulty/kind.tsx:4:9\n");
    expect(err).toContain('> 4 |   throw new Error("no luck");');
  });

  it("says that a port cannot be negative", async () => {
    const folder = makeFolder({ "slides/a.md": "# A" });
    for (const { code, err } of await Promise.all([run("start", folder, "--port", "-1"), run("dev", "--port=-1")])) {
      expect(code).toBe(1);
      expect(err).toContain('"-1" is not a port.');
    }
  });

  it("goes on when nobody reads what it prints", async () => {
    const folder = makeFolder({ "slides/a.md": "# A\n\n::unknown\n" });
    const child = spawn(process.execPath, [bin, "build", folder], { stdio: "pipe" });
    child.stdout.destroy();
    child.stderr.destroy();
    expect(await once(child, "close")).toEqual([0, null]);
    expect(existsSync(join(folder, "dist/index.html"))).toBe(true);
  });
});
