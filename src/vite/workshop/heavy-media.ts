import { statSync } from "node:fs";
import { posix } from "node:path";
import type { Diagnostic, SourceFile } from "../../model/index.ts";

/** What a slide may show without a word, in bytes. */
const LIMIT = 1_000_000;

/**
 * Warns of heavy files that slides show.
 * @param source the text that shows them
 * @param media their places on the disk, by their path below the site's root
 * @param folder the workshop's folder
 */
export function findHeavyMedia(source: SourceFile, media: ReadonlyMap<string, string>, folder: string): Diagnostic[] {
  return [...media.values()].flatMap((file) => {
    const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes <= LIMIT) return [];
    const path = posix.relative(folder.replaceAll("\\", "/"), file.replaceAll("\\", "/"));
    return {
      code: "heavy-file",
      severity: "warning",
      message: `${path} weighs ${(bytes / 1_000_000).toFixed(1)} MB, for which people on a slow network wait.`,
      hint: "Make a smaller copy, below 1 MB, and show that.",
      span: { file: source.path, line: lineOf(source.text, posix.basename(path)) },
    } satisfies Diagnostic;
  });
}

/** The first line that names a file, which may be written with its blanks escaped. */
function lineOf(text: string, name: string): number {
  const at = text.split("\n").findIndex((line) => line.includes(name) || line.includes(encodeURI(name)));
  return Math.max(at, 0) + 1;
}
