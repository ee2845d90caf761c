import { randomUUID } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { access, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Mistake } from "../vite/mistake.ts";
import { writing } from "./disk.ts";
import { readList, writeList } from "./file-list.ts";
import { findPlace } from "./real-path.ts";
import { withTemporary } from "./temporary.ts";

/** Names the pictures that were put into a folder, so that the next ones replace these and nothing else. */
const LIST = ".staffroom-shots";

/** A folder for pictures, in which other files may be. */
export interface Pictures {
  /**
   * Puts new pictures in the place of the former ones once all of them are there.
   * @param names what the pictures will be called
   * @param take writes them into the folder it is given
   * @throws {Mistake} when a file of somebody else's has one of the names, or the folder cannot be written
   */
  replace(names: readonly string[], take: (folder: string) => Promise<void>): Promise<void>;
}

/**
 * Opens the folder for pictures at `out`, an absolute path; it is made when it is first needed.
 * @throws {Mistake} when it cannot be written
 */
export async function openPictures(out: string): Promise<Pictures> {
  const place = await writing(out, async () => findPlace(out));
  await writing(out, () => access(place.exists ? place.path : place.parent, constants.W_OK));
  const known = await writing(out, () => readList(place.path, LIST));
  return {
    async replace(names, take) {
      refuseForeign(out, names, known);
      // Inside the folder, so that moving the pictures into place never means copying them.
      const fresh = join(place.path, `.taking-${randomUUID()}`);
      await withTemporary(fresh, () =>
        writing(out, async () => {
          await mkdir(fresh, { recursive: true });
          await take(fresh);
          // Until the end the list names both, and so whatever is left if this is cut short.
          await writeList(place.path, LIST, new Set([...known, ...names]));
          for (const name of names) await rename(join(fresh, name), join(place.path, name));
          const gone = [...known].filter((name) => !names.includes(name));
          for (const name of gone) await rm(join(place.path, name), { force: true });
          await writeList(place.path, LIST, names);
        }),
      );
    },
  };
}

function refuseForeign(out: string, names: readonly string[], known: ReadonlySet<string>): void {
  const foreign = names.find((name) => !known.has(name) && existsSync(join(out, name)));
  if (foreign === undefined) return;
  throw new Mistake(
    `${out} holds ${foreign}, which is not a picture that this command took.`,
    "Nothing was touched. Choose another folder with --out, or move that file.",
  );
}
