import type { SourceFile } from "../model/index.ts";
import type { Log } from "./log.ts";
import { countLines, normalise } from "./source.ts";

/** What becomes of bytes that are no UTF-8, and what lies between the letters of UTF-16. */
const STRAY = /[\uFFFD\0]/;

/** A file's text, normalised. One that was not in UTF-8 is reported, at the first letter that was lost. */
export function readText(file: SourceFile, log: Log): string {
  const text = normalise(file.text);
  const at = text.search(STRAY);
  if (at === -1) return text;
  const span = { file: log.file, line: 1 + countLines(text, 0, at), column: at - text.lastIndexOf("\n", at - 1) };
  log.add("bad-encoding", span, "The file is not in UTF-8, so letters of it are lost.", "Save it in UTF-8.");
  // UTF-16 is legible without these, so that nothing else is said to be wrong with it.
  return text.replace(/^\uFFFD+|\0/g, "");
}
