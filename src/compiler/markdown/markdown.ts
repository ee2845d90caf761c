import { Lexer, Marked, Parser, type Token, type Tokens } from "marked";
import type { Log } from "../log.ts";
import { type Chunk, countLines, firstLine } from "../source.ts";
import { type DirectiveToken, directiveExtension } from "./directives.ts";
import { taskRenderer } from "./tasks.ts";

/** A token with the line of the file it begins on. */
export type PlacedToken = Tokens.Generic & { line?: number };

/** A chunk, lexed. */
export interface Lexed extends Chunk {
  readonly tokens: PlacedToken[];
}

const marked = new Marked({
  gfm: true,
  extensions: [directiveExtension],
  renderer: {
    ...taskRenderer,
    // Reveal's rule for .element comments needs to see blank lines.
    space: ({ raw }) => raw,
    code: (token) => (token as PlacedToken).html ?? false,
  },
});
const parser = new Parser(marked.defaults);

/** Nested deeper than this, a slide is refused: the passes over its tree call themselves. */
const DEEPEST = 100;

/**
 * Lexes the chunks of one file, each alone but with the link definitions of all; tokens know their lines.
 * A chunk nested too deeply is reported and stands as plain text. Never throws.
 */
export function lexChunks(chunks: readonly Chunk[], log: Log): Lexed[] {
  const links: Lexer["tokens"]["links"] = Object.create(null);
  const begun = chunks.map((chunk) => {
    const lexer = new Lexer(marked.defaults);
    lexer.tokens.links = links;
    if (isLong(chunk)) return { chunk, lexer, readable: false };
    return { chunk, lexer, readable: attempt(() => lexer.blockTokens(chunk.text, lexer.tokens)) };
  });
  return begun.map(({ chunk, lexer, readable }) => {
    const whole =
      readable &&
      attempt(() => {
        // The queue grows while it is worked off.
        for (const { src, tokens } of lexer.inlineQueue) lexer.inlineTokens(src, tokens);
      });
    const tokens = lexer.tokens as PlacedToken[];
    if (isLong(chunk)) return tooLong(chunk, log);
    if (!whole || isDeep(tokens)) return unreadable(chunk, log);
    placeTokens(tokens, chunk);
    return { ...chunk, tokens };
  });
}

/** Longer than this, in characters, a slide takes seconds to compile. Files written as addresses do not count. */
const LONGEST = 100_000;

const isLong = ({ text }: Chunk): boolean =>
  text.length > LONGEST && text.replaceAll(/\bdata:[^\s"')]+/g, "").length > LONGEST;

function tooLong(chunk: Chunk, log: Log): Lexed {
  const hint = "Part it into several slides, or move what is not shown into a file.";
  log.add("long-slide", firstLine(chunk), `The slide has more than ${LONGEST / 1000} thousand characters.`, hint);
  return asText({ ...chunk, text: chunk.text.slice(0, 1000) });
}

function attempt(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}

/** Reports a chunk that cannot be compiled, and gives it as plain text. */
export function unreadable(chunk: Chunk, log: Log): Lexed {
  log.add(
    "unreadable-slide",
    firstLine(chunk),
    "The slide is nested too deeply to be compiled.",
    "Take some levels out.",
  );
  return asText(chunk);
}

const asText = (chunk: Chunk): Lexed => ({
  ...chunk,
  tokens: [{ type: "code", raw: chunk.text, text: chunk.text, line: chunk.line }],
});

const NONE: readonly PlacedToken[] = [];

/** The tokens inside a token, in order: of lists, tables and containers too. */
export function childrenOf(token: PlacedToken): readonly PlacedToken[] {
  switch (token.type) {
    case "table": {
      const { header, rows } = token as unknown as Tokens.Table;
      return [...header, ...rows.flat()].flatMap((cell) => cell.tokens as PlacedToken[]);
    }
    case "list":
      return (token as unknown as Tokens.List).items as unknown as PlacedToken[];
    case "directive":
      return (token as DirectiveToken).parts.flatMap(({ tokens }) => tokens);
    default:
      return (token.tokens as PlacedToken[] | undefined) ?? NONE;
  }
}

/** Every token of a list, each before those inside it. */
export function walkTokens(tokens: readonly PlacedToken[], into: PlacedToken[] = []): PlacedToken[] {
  for (const token of tokens) {
    into.push(token);
    walkTokens(childrenOf(token), into);
  }
  return into;
}

const isDeep = (tokens: readonly PlacedToken[], depth = 0): boolean =>
  depth > DEEPEST || tokens.some((token) => isDeep(childrenOf(token), depth + 1));

/** Gives tokens their lines, by finding each one's own first line in what is around it, after the one before. */
function placeTokens(tokens: readonly PlacedToken[], { text, line }: Chunk): void {
  let at = 0;
  let current = line;
  for (const token of tokens) {
    const found = text.indexOf(token.raw.split("\n", 1)[0] ?? "", at);
    if (found !== -1) {
      current += countLines(text, at, found);
      at = found;
    }
    token.line = current;
    placeInside(token, current);
    if (found !== -1) {
      const end = Math.min(text.length, at + token.raw.length);
      current += countLines(text, at, end);
      at = end;
    }
  }
}

function placeInside(token: PlacedToken, line: number): void {
  if (token.type !== "directive") placeTokens(childrenOf(token), { text: token.raw, line });
  else {
    for (const part of (token as DirectiveToken).parts) {
      placeTokens(part.tokens, { text: part.text, line: line + part.line });
    }
  }
}

/** Block tokens as HTML. */
export const renderTokens = (tokens: readonly PlacedToken[]): string => parser.parse(tokens as Token[]);

/** Inline tokens as HTML. */
export const renderInline = (tokens: readonly PlacedToken[]): string => parser.parseInline(tokens as Token[]);

/** One line of Markdown as HTML without a paragraph around it. */
export const renderLine = (text: string): string => parser.parseInline(new Lexer(marked.defaults).inlineTokens(text));
