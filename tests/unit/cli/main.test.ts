import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

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
});
