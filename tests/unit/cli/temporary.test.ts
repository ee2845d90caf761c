import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { describe, expect, it } from "vitest";
import { withTemporary } from "../../../src/cli/temporary.ts";
import { makeFolder } from "../make-folder.ts";

const holder = fileURLToPath(new URL("../../fixtures/cli/hold-temporary.ts", import.meta.url));

/** Makes plain JavaScript of a program, for versions of Node that read nothing else. */
async function compile(file: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "silent",
    build: { ssr: file, outDir: folder, rolldownOptions: { output: { entryFileNames: "program.mjs" } } },
  });
  return join(folder, "program.mjs");
}

describe("a temporary folder", () => {
  it("goes away when the work ends and when it fails", async () => {
    const folder = join(makeFolder(), "temporary");
    const make = async () => mkdirSync(folder);
    await withTemporary(folder, make);
    expect(existsSync(folder)).toBe(false);
    const failing = withTemporary(folder, () => make().then(() => Promise.reject(new Error("no luck"))));
    await expect(failing).rejects.toThrow("no luck");
    expect(existsSync(folder)).toBe(false);
  });

  it("goes away when somebody stops the program", async () => {
    const folder = makeFolder();
    const program = await compile(holder, folder);
    for (const [signal, code] of [
      ["SIGINT", 130],
      ["SIGTERM", 143],
    ] as const) {
      const temporary = join(folder, "temporary");
      const child = spawn(process.execPath, [program, temporary], { stdio: ["ignore", "pipe", "inherit"] });
      await once(child.stdout, "data");
      expect(existsSync(temporary)).toBe(true);
      child.kill(signal);
      expect(await once(child, "close")).toEqual([code, null]);
      expect(existsSync(temporary)).toBe(false);
    }
  });

  it("leaves signals to the system when there is none, so that code which never yields can be stopped", async () => {
    const before = process.listenerCount("SIGINT");
    await withTemporary(join(makeFolder(), "temporary"), async () => {
      expect(process.listenerCount("SIGINT")).toBe(before + 1);
    });
    expect(process.listenerCount("SIGINT")).toBe(before);
  });
});
