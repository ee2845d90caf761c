import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  nearMiss,
  PAPER_SIZES,
  PAPERS,
  type PaperName,
  type PaperOptions,
  type PaperSize,
  suggest,
} from "../model/index.ts";
import { Mistake } from "../vite/mistake.ts";

/** What `handouts` was asked for. */
export interface HandoutArguments {
  /** The workshop's folder, absolute. */
  readonly folder: string;
  /** In the order in which they are listed, however they were asked for. */
  readonly names: readonly PaperName[];
  /** Where the PDFs go, absolute. */
  readonly out: string;
  readonly options: PaperOptions;
}

/** The arguments as typed; `_` holds those that are no options, in their order. */
export interface TypedArguments {
  readonly _: readonly string[];
  readonly out?: string | undefined;
  readonly paper?: string | undefined;
  readonly start?: string | undefined;
  readonly address?: string | undefined;
  readonly agenda?: string | undefined;
  readonly steps?: boolean | undefined;
}

const isName = (word: string): word is PaperName => (PAPERS as readonly string[]).includes(word);

/**
 * Reads the arguments of `handouts`. A word that names a document is one; any other is the folder.
 * @throws {Mistake} for a name, size, time or address that cannot be meant, with what can
 */
export function readHandoutArguments({ _: words, ...typed }: TypedArguments): HandoutArguments {
  const [place = ".", second] = words.filter((word) => !isName(word));
  if (second !== undefined) throw unknownName(existsSync(place) ? second : place);
  if (!existsSync(place) && !/[\\/]/.test(place)) throw unknownName(place);
  const folder = resolve(place);
  return {
    folder,
    names: words.some(isName) ? PAPERS.filter((name) => words.includes(name)) : PAPERS,
    out: resolve(typed.out ?? join(folder, "handouts")),
    options: {
      size: readSize(typed.paper ?? "a4"),
      agenda: typed.agenda,
      steps: typed.steps,
      start: typed.start === undefined ? undefined : readStart(typed.start),
      address: typed.address === undefined ? undefined : readAddress(typed.address),
    },
  };
}

function unknownName(word: string): Mistake {
  const near = nearMiss(word, PAPERS);
  const known = `The handouts are ${PAPERS.join(", ")}; a folder may stand beside their names.`;
  return new Mistake(`There is no handout and no folder "${word}".`, near ? `Did you mean "${near}"? ${known}` : known);
}

function readSize(size: string): PaperSize {
  const found = PAPER_SIZES.find((known) => known === size.toLowerCase());
  if (found === undefined) throw new Mistake(`There is no paper "${size}".`, suggest(size.toLowerCase(), PAPER_SIZES));
  return found;
}

/** Minutes after midnight. */
function readStart(start: string): number {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(start) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) {
    throw new Mistake(`"${start}" is not a time of the day.`, "Write hours and minutes, as in --start 09:30.");
  }
  return Number(hours) * 60 + Number(minutes);
}

function readAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === "") {
    const hint = /^[\w.-]+(:\d+)?(\/|$)/.test(address)
      ? `Did you mean https://${address}?`
      : "It begins with http:// or https://.";
    throw new Mistake(`"${address}" is not the address of a site.`, hint);
  }
  return `${url.origin}${url.pathname.replace(/(?:\/+|\/index\.html)$/, "")}/`;
}
