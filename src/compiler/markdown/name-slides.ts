import { type AttributeComment, mergeAttributes, readComment } from "../html/comments.ts";
import { plainText } from "../html/tree.ts";
import { type GivenId, giveIds, type IdOrigin, idFault, makeId } from "../ids.ts";
import type { Log } from "../log.ts";
import { countLines, firstLine } from "../source.ts";
import { type Lexed, type PlacedToken, renderInline, walkTokens } from "./markdown.ts";

/** What a slide is called, before its body is compiled. */
export interface SlideName {
  readonly id: string;
  readonly idFrom: IdOrigin;
  /** The first heading's plain text, if there is a heading. */
  readonly heading?: string;
  /** What `.slide` comments say, without `id`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly comments: readonly AttributeComment[];
}

/** What a slide says of its own name; without a word of its author the id is empty, and made from its place. */
export type SlideDraft = SlideName & { readonly line: number };

/** Reads from a slide's body the id it asks for: an author's, else one made from the heading. */
export function draftName(body: Lexed, log: Log): SlideDraft {
  const found = slideComments(body.tokens);
  const comments = found.map(({ comment }) => comment);
  const merged = comments.reduce((all, { attributes }) => mergeAttributes(all, attributes), {});
  const { id: written, ...attributes } = merged as Record<string, string>;
  const heading = findHeading(body.tokens);
  const line = firstLine(body);
  const fault = written === undefined ? undefined : idFault(written);
  if (fault !== undefined) {
    const at = found.findLast(({ comment }) => comment.attributes.id === written)?.line ?? line;
    log.add("bad-id", at, `The id "${written}" cannot be an address: ${fault}.`, "Use words and hyphens.");
  }
  const author = fault === undefined ? written : undefined;
  const slug = heading === undefined ? "" : makeId(heading);
  if (author === undefined && heading !== undefined && slug === "") {
    const hint = 'Give the slide one: <!-- .slide: id="…" -->.';
    log.add("unnamed-heading", line, `The heading "${heading}" has no letters for an address.`, hint);
  }
  const idFrom = author !== undefined ? "author" : slug !== "" ? "heading" : "place";
  return { id: author ?? slug, idFrom, attributes, comments, line, ...(heading ? { heading } : {}) };
}

/** Names the slides of a module: each as it asks, else by module and place. */
export function nameSlides(asked: readonly SlideDraft[], moduleId: string, log: Log): SlideName[] {
  let unnamed = 0;
  const drafts = asked.map((draft) => (draft.id === "" ? { ...draft, id: `${moduleId}-${++unnamed}` } : draft));
  const given = giveIds(drafts);
  return drafts.map((draft, index) => {
    const { id, clashes } = given[index] as GivenId;
    const other = clashes === undefined ? undefined : drafts[clashes];
    if (other) reportClash(draft, id, { file: log.file, line: other.line }, log);
    return id === draft.id ? draft : { ...draft, id };
  });
}

/** Reports that a slide could not have the id it asked for. */
export function reportClash(
  slide: {
    readonly id: string;
    readonly idFrom?: IdOrigin;
    readonly heading?: string;
    readonly line: number;
  },
  given: string,
  other: { readonly file: string; readonly line: number },
  log: Log,
): void {
  const place = `${other.file === log.file ? "" : `${other.file}, `}line ${other.line}`;
  if (slide.idFrom === "author") {
    const message = `The id "${slide.id}" is taken by another slide (${place}).`;
    log.add("duplicate-id", slide.line, message, "Give each slide an id of its own.");
  } else if (slide.idFrom !== "place") {
    const message = `The address "${slide.id}" belongs to another slide (${place}), so this one's is "${given}".`;
    const hint = 'Word the headings differently, or add <!-- .slide: id="…" -->.';
    log.add("repeated-heading", slide.line, message, hint);
  }
}

function slideComments(tokens: readonly PlacedToken[]): { comment: AttributeComment; line: number }[] {
  const found: { comment: AttributeComment; line: number }[] = [];
  for (const { type, raw, line = 1 } of walkTokens(tokens)) {
    if (type !== "html") continue;
    for (const { 1: text = "", index } of raw.matchAll(/<!--([\s\S]*?)-->/g)) {
      const comment = readComment(text);
      if (comment?.target === "slide") found.push({ comment, line: line + countLines(raw, 0, index) });
    }
  }
  return found;
}

/** The first heading's plain text, in Markdown or raw HTML, outside `:::reading`. */
function findHeading(tokens: readonly PlacedToken[]): string | undefined {
  for (const token of walkTokens(tokens.filter(({ name }) => name !== "reading"))) {
    const html =
      token.type === "heading"
        ? renderInline(token.tokens as PlacedToken[])
        : token.type === "html"
          ? /<h[1-6]\b[^>]*>([\s\S]*?)<\/h[1-6]>/i.exec(token.raw)?.[1]
          : undefined;
    const text = html === undefined ? "" : plainText(html);
    if (text !== "") return text;
  }
  return undefined;
}
