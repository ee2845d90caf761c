import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { CodeFault } from "../../compiler/host.ts";
import type { Span } from "../../model/index.ts";

const IMPORTABLE = "A kind may import staffroom, preact, preact/hooks and files of the workshop, each by its path.";

/**
 * What went wrong when a workshop's own code was loaded or run, as one line, with the place where it is known.
 * @param folder the workshop's folder, absolute with forward slashes, which places are told relative to
 */
export function describeCodeError(error: unknown, folder: string): CodeFault {
  if (!(error instanceof Error)) return { message: `Something that is no error was thrown: ${String(error)}` };
  const [fault] = "errors" in error && Array.isArray(error.errors) ? error.errors : [];
  const text = stripVTControlCharacters(fault instanceof Error ? fault.message : error.message);
  const [first = ""] = text.split("\n");
  const message = first.replace(/^\[[A-Z_]+\] /, "").replaceAll(`${folder}/`, "");
  const unknown = describeImport(message, folder);
  if (unknown) return unknown;
  const span = fault instanceof Error ? frameOf(text, folder) : stackPlace(error.stack ?? "", folder);
  return { message, ...(span && { span }) };
}

/** An import that leads nowhere, as the loader words it: `Cannot find module 'x' imported from 'kind.tsx'`. */
function describeImport(message: string, folder: string): CodeFault | undefined {
  const found =
    /^Cannot find (?:module|package) '(?<name>[^']+)' imported from '?(?<file>[^']+)'?$/.exec(message) ??
    /^Failed to load url (?<name>\S+) .*\bin (?<file>.+)\. Does the file exist\?$/.exec(message) ??
    /^Missing "(?<name>[^"]+)" specifier in "(?<file>)/.exec(message);
  const { name, file } = found?.groups ?? {};
  if (name === undefined || file === undefined) return undefined;
  const span = findQuoted(name, file, folder);
  const isFile = /^\.{0,2}\//.test(name);
  return {
    message: `There is no ${isFile ? "file" : "package"} "${name}" to import.`,
    hint: isFile ? `Its path is relative to ${file}.` : IMPORTABLE,
    ...(span && { span }),
  };
}

function findQuoted(name: string, file: string, folder: string): Span | undefined {
  const lines = readText(join(folder, file)).split("\n");
  const line = lines.findIndex((text) => text.includes(`"${name}"`) || text.includes(`'${name}'`));
  if (line === -1) return undefined;
  return { file, line: line + 1, column: (lines[line]?.indexOf(name) ?? 0) + 1 };
}

/** The text of a file, or nothing when it cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** The place in the head of a bundler's code frame, `╭─[ kind.tsx:2:19 ]`. */
function frameOf(text: string, folder: string): Span | undefined {
  const place = /\[ (\S.*:\d+:\d+) \]/.exec(text)?.[1];
  return place === undefined ? undefined : spanOf(within(place, folder));
}

/** A path that a bundler tells absolutely, or from wherever the command runs, as it reads from the workshop. */
function within(path: string, folder: string): string {
  const start = [`${folder}/`, `${basename(folder)}/`].find((name) => path.includes(name));
  return start === undefined ? path : path.slice(path.indexOf(start) + start.length);
}

/** The first place of a stack that lies in the workshop. */
function stackPlace(stack: string, folder: string): Span | undefined {
  const line = stack.split("\n").find((candidate) => candidate.includes(`${folder}/`));
  return spanOf(line?.split(`${folder}/`)[1] ?? "");
}

function spanOf(place: string): Span | undefined {
  const [, file, line, column] = /^(.+?):(\d+):(\d+)/.exec(place) ?? [];
  return file === undefined ? undefined : { file, line: Number(line), column: Number(column) };
}
