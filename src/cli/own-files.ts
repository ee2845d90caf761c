import { randomUUID } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Mistake } from "../vite/mistake.ts";
import { writing } from "./disk.ts";
import { readList, writeList } from "./file-list.ts";
import { makeFolder } from "./make-folder.ts";
import { findPlace } from "./real-path.ts";
import { withTemporary } from "./temporary.ts";

/** What a command writes into a folder that is not its own alone. */
export interface OwnFiles {
  /** Names the files that were written, so that the next ones replace these and nothing else. */
  readonly list: string;
  /** What a file of somebody else's is not: "a picture that this command took". */
  readonly what: string;
  /** True when former files stay that have no new ones in their place. */
  readonly keepsFormer: boolean;
}

/** A folder for a command's files, in which other files may be. */
export interface Folder {
  /**
   * Puts new files in the place of the former ones once all of them are there.
   * @param names what the files will be called
   * @param write writes them into the folder it is given
   * @throws {Mistake} when a file of somebody else's has one of the names, or the folder cannot be written
   */
  replace(names: readonly string[], write: (folder: string) => Promise<void>): Promise<void>;
}

/**
 * Opens the folder at `out`, an absolute path; it is made when it is first needed.
 * @throws {Mistake} when it cannot be written
 */
export async function openFolder(out: string, { list, what, keepsFormer }: OwnFiles): Promise<Folder> {
  const place = await writing(out, async () => findPlace(out));
  await writing(out, () => access(place.exists ? place.path : place.parent, constants.W_OK));
  const known = await writing(out, () => readList(place.path, list));
  return {
    async replace(names, write) {
      refuseForeign(out, names, known, what);
      // Inside the folder, so that moving the files into place never means copying them.
      const fresh = join(place.path, `.writing-${randomUUID()}`);
      await withTemporary(fresh, () =>
        writing(out, async () => {
          makeFolder(fresh);
          await write(fresh);
          // Until the end the list names both, and so whatever is left if this is cut short.
          await writeList(place.path, list, new Set([...known, ...names]));
          for (const name of names) await rename(join(fresh, name), join(place.path, name));
          if (keepsFormer) return;
          const gone = [...known].filter((name) => !names.includes(name));
          for (const name of gone) await rm(join(place.path, name), { force: true });
          await writeList(place.path, list, names);
        }),
      );
    },
  };
}

function refuseForeign(out: string, names: readonly string[], known: ReadonlySet<string>, what: string): void {
  const foreign = names.find((name) => !known.has(name) && existsSync(join(out, name)));
  if (foreign === undefined) return;
  throw new Mistake(
    `${out} holds ${foreign}, which is not ${what}.`,
    "Nothing was touched. Choose another folder with --out, or move that file.",
  );
}
