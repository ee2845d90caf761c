import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { needProgram } from "../../../src/handouts/programs.ts";

const run = promisify(execFile);

/**
 * What one of poppler's programs says of a PDF. They are installed where that can be done.
 * @throws with one line saying what to install
 */
export async function poppler(
  program: "pdfinfo" | "pdffonts" | "pdftotext",
  file: string,
  ...flags: readonly string[]
): Promise<string> {
  const path = await needProgram(program, "poppler-utils");
  const { stdout } = await run(path, [...flags, file, ...(program === "pdftotext" ? ["-"] : [])], {
    maxBuffer: 64_000_000,
  });
  return stdout;
}

/** A PDF's text, page by page, white space run together. */
export async function pagesOf(file: string): Promise<string[]> {
  const text = await poppler("pdftotext", file);
  return text
    .split("\f")
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, " ").trim());
}
