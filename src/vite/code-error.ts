import { stripVTControlCharacters } from "node:util";

/**
 * What went wrong when a workshop's own code was loaded, as one line with the place where it is known.
 * @param folder the workshop's folder, which the place is told relative to
 */
export function describeCodeError(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return String(error);
  const [fault] = "errors" in error && Array.isArray(error.errors) ? error.errors : [];
  const text = stripVTControlCharacters(fault instanceof Error ? fault.message : error.message);
  const [first = ""] = text.split("\n");
  const sentence = first.replace(/^\[[A-Z_]+\] /, "").replaceAll(`${folder}/`, "");
  const place = fault instanceof Error ? frameOf(text, folder) : stackPlace(error.stack ?? "", folder);
  return place === undefined || sentence.includes(place) ? sentence : `${place}: ${sentence}`;
}

/** The place in the head of a bundler's code frame, `╭─[ kind.tsx:2:19 ]`. */
function frameOf(text: string, folder: string): string | undefined {
  const place = /\[ (\S.*:\d+:\d+) \]/.exec(text)?.[1];
  return place?.split(`${folder}/`).at(-1);
}

/** The first place of a stack that lies in the workshop. */
function stackPlace(stack: string, folder: string): string | undefined {
  const line = stack.split("\n").find((candidate) => candidate.includes(`${folder}/`));
  return /^.*?:\d+:\d+/.exec(line?.split(`${folder}/`)[1] ?? "")?.[0];
}
