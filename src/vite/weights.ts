import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import type { Rolldown } from "vite";
import { PAGES } from "./base-config.ts";

export interface Weight {
  readonly name: string;
  readonly bytes: number;
}

/** What a site's pages fetch, in bytes: scripts and styles as gzip, fonts as they are. */
export interface Weights {
  /** Scripts and styles that the first slide needs. */
  readonly script: readonly Weight[];
  /** Upright font files whose range covers Basic Latin. */
  readonly fonts: readonly Weight[];
  /** Each exercise's chunk of script, without what is shared with others. */
  readonly exercises: readonly Weight[];
  /** Everything the deck's page fetches for its first slide, the page included. */
  readonly deck: number;
}

const DECK = `${PAGES}/index.html`;

type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

const bytesOf = (source: string | Uint8Array): number => gzipSync(source).length;

const sumOf = (weights: readonly Weight[]): number => weights.reduce((sum, { bytes }) => sum + bytes, 0);

/**
 * Weighs what a build wrote.
 * @param kinds the modules of the exercises' kinds, as `kindModule` gives them
 * @throws an Error when a kind is in no chunk, so that a budget cannot pass because nothing was weighed
 */
export function weigh(output: Output, kinds: ReadonlySet<string>): Weights {
  const chunks = output.filter((file) => file.type === "chunk");
  const assets = new Map(output.flatMap((file) => (file.type === "asset" ? [[file.fileName, file]] : [])));
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const first = closure(chunks.filter((chunk) => chunk.isEntry && chunk.facadeModuleId === DECK));
  const script = [...first].flatMap(filesOf);
  const styles = new Set([...first].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
  const fonts = latinFonts([...assets.values()], styles);
  const page = assets.get("index.html");
  return {
    script,
    fonts,
    exercises: [...new Set([...kinds].map(chunkOf))].map(({ fileName, code }) => ({
      name: fileName,
      bytes: bytesOf(code),
    })),
    deck: sumOf(script) + sumOf(fonts) + (page ? bytesOf(page.source) : 0),
  };

  /** A kind's module may share its chunk with others: no chunk is called after it then. */
  function chunkOf(kind: string): Rolldown.OutputChunk {
    const found = chunks.find(({ moduleIds }) => moduleIds.includes(kind));
    if (!found) throw new Error(`No chunk of the site holds ${kind}.`);
    return found;
  }

  function closure(from: readonly Rolldown.OutputChunk[]): Set<Rolldown.OutputChunk> {
    const found = new Set(from);
    for (const chunk of found) {
      for (const name of chunk.imports) {
        const imported = byName.get(name);
        if (imported) found.add(imported);
      }
    }
    return found;
  }

  function filesOf(chunk: Rolldown.OutputChunk): Weight[] {
    const styles = [...(chunk.viteMetadata?.importedCss ?? [])].flatMap((name) => {
      const style = assets.get(name);
      return style ? [{ name, bytes: bytesOf(style.source) }] : [];
    });
    return [{ name: chunk.fileName, bytes: bytesOf(chunk.code) }, ...styles];
  }
}

/** Font files that an upright Latin text needs, found by the `@font-face` rules of the style sheets of these names. */
function latinFonts(assets: readonly Rolldown.OutputAsset[], sheets: ReadonlySet<string>): Weight[] {
  const styles = assets.filter(({ fileName }) => sheets.has(fileName)).map(({ source }) => source.toString());
  const names = new Set(
    styles
      .flatMap((style) => style.match(/@font-face\s*\{[^}]*\}/g) ?? [])
      .filter((rule) => !/font-style:\s*(italic|oblique)/.test(rule) && coversLatin(rule))
      .flatMap((rule) => [...rule.matchAll(/url\(["']?([^"')]+)/g)].map(([, url = ""]) => basename(url))),
  );
  return assets
    .filter(({ fileName }) => names.has(basename(fileName)))
    .map(({ fileName, source }) => ({ name: fileName, bytes: source.length }));
}

/** True when a rule has no range, or one that begins at or before the space and reaches past the letter z. */
function coversLatin(rule: string): boolean {
  const ranges = /unicode-range:\s*([^;}]+)/i.exec(rule)?.[1];
  if (ranges === undefined) return true;
  return ranges.split(",").some((range) => {
    const [, from = "", to = from] = /U\+([\da-f?]+)(?:-([\da-f]+))?/i.exec(range) ?? [];
    const start = Number.parseInt(from.replaceAll("?", "0"), 16);
    const end = Number.parseInt(to.replaceAll("?", "f"), 16);
    return start <= 0x20 && end >= 0x7a;
  });
}
