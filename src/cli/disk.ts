import { Mistake } from "../vite/mistake.ts";

/** What keeps a program from writing, in words, by the system's code. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EBUSY: "something else is using it",
  EDQUOT: "this user's share of the disk is full",
  EEXIST: "something else is in its place",
  EIO: "the disk failed",
  EISDIR: "a folder is in its place",
  ELOOP: "its links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  ENOENT: "a folder above it is missing",
  ENOSPC: "the disk is full",
  ENOTDIR: "it lies under a file",
  ENOTEMPTY: "something else is in its place",
  EPERM: "this user may not write there",
  EROFS: "the disk is read-only",
  EXDEV: "it lies on another disk",
};

/** The bundler writes files itself and gives a fault's number only in words. */
const NUMBERS: Readonly<Record<string, string>> = {
  1: "EPERM",
  5: "EIO",
  13: "EACCES",
  24: "EMFILE",
  28: "ENOSPC",
  30: "EROFS",
  122: "EDQUOT",
};

/** The system's code for why a file could not be written, or undefined when the error is about something else. */
export function diskCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error ? String(error.code) : "";
  if (Object.hasOwn(REASONS, code)) return code;
  return NUMBERS[/\(os error (\d+)\)/.exec(error.message)?.[1] ?? ""];
}

/**
 * Does work that writes to `path`.
 * @throws {Mistake} saying why it cannot be written, when that is what went wrong
 */
export async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Mistake ? undefined : diskCode(error);
    if (code === undefined) throw error;
    throw new Mistake(`${path} cannot be written: ${REASONS[code]}.`, "Make room for it, or choose another folder.");
  }
}
