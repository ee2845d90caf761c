import { cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveCli } from "./cli.ts";

const fixtures = fileURLToPath(new URL("../../fixtures/workshops/", import.meta.url));

/** A workshop in a folder of its own, served by `dev` as an author would. */
export interface Writing {
  readonly folder: string;
  readonly url: string;
  /** Writes a file, and the folders above it. */
  write(path: string, text: string): Promise<void>;
  /** Saves as many editors do: to a file beside it, which then takes its place. */
  swap(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Makes a workshop of these files, texts by path, and serves it at any free port.
 * @param fixture a workshop of `tests/fixtures/workshops/` to begin with
 */
export async function startWriting(files: Readonly<Record<string, string>>, fixture?: string): Promise<Writing> {
  const folder = await mkdtemp(join(tmpdir(), "staffroom-writing-"));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  if (fixture) await cp(join(fixtures, fixture), folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) await write(path, text);
  const dev = await serveCli("dev", folder, "--port", "0");
  return {
    folder,
    url: dev.url,
    write,
    async swap(path, text) {
      await write(`${path}.new`, text);
      await rename(join(folder, `${path}.new`), join(folder, path));
    },
    remove: (path) => rm(join(folder, path), { recursive: true }),
    async stop() {
      await dev.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
