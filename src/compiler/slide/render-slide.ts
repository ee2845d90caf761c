import { resolveAsset } from "../assets/assets.ts";
import { resolveLink } from "../assets/links.ts";
import { resolveAttribute } from "../html/asset-attributes.ts";
import { mergeAttributes } from "../html/comments.ts";
import { finishHtml, reportComments, reportScript } from "../html/html.ts";
import { isScriptAddress } from "../html/safety.ts";
import { type Lexed, type PlacedToken, renderTokens, unreadable, walkTokens } from "../markdown/markdown.ts";
import type { SlideName } from "../markdown/name-slides.ts";
import { reportSlips } from "../markdown/slips.ts";
import type { SlideScope } from "./scope.ts";

/** Compiled HTML, and what it says about the slide it stands on. */
export interface Rendered {
  readonly html: string;
  readonly slide: Readonly<Record<string, string>>;
  readonly notes: string;
}

/**
 * Tokens as HTML with addresses in place of local files. A tree is built only where the text asks for one: for raw
 * HTML and for `.element` comments.
 */
export function renderStretch(tokens: readonly PlacedToken[], from: Lexed, scope: SlideScope): Rendered {
  let needsTree = false;
  const settled = new Set<string>();
  for (const token of walkTokens(tokens)) {
    reportSlips(token, scope.log);
    if (token.type === "image" || token.type === "link") {
      if (token.type === "image") resolveImage(token, scope);
      else resolveAnchor(token, scope);
      settled.add(printHref(String(token.href)));
    } else if (token.type === "html" && !dropComments(token)) needsTree = true;
  }
  const html = renderTokens(tokens);
  if (!needsTree) return { html, slide: {}, notes: "" };
  const finished = finishHtml(html, { ...scope, settled });
  if (finished !== undefined) return finished;
  return { html: renderTokens(unreadable(from, scope.log).tokens), slide: {}, notes: "" };
}

/** The attributes of a slide's section: from its comments, with addresses in place of local files. */
export function resolveSection(
  { attributes, comments }: SlideName,
  fromElements: Readonly<Record<string, string>>,
  scope: SlideScope,
): Record<string, string> {
  reportComments(comments, scope);
  const { id: _, ...merged } = mergeAttributes(attributes, fromElements);
  return Object.fromEntries(
    Object.entries(merged).map(([name, value]) => [name, resolveAttribute("section", name, value, scope)]),
  );
}

function resolveImage(token: PlacedToken, scope: SlideScope): void {
  const line = token.line ?? 1;
  if (String(token.text).trim() === "") {
    const hint = 'Write ![what it shows](file); for mere decoration, <img src="file" alt="">.';
    scope.log.add("missing-alt", line, "The image has no alt text.", hint);
  }
  token.href = resolveAsset(String(token.href), { ...scope, find: () => line });
}

function resolveAnchor(token: PlacedToken, scope: SlideScope): void {
  const href = String(token.href);
  const here = { ...scope, find: () => token.line ?? 1 };
  if (isScriptAddress(href)) {
    token.href = "#";
    reportScript("javascript:", here);
  } else token.href = resolveLink(href, here);
}

/** An address as marked writes it into HTML. */
function printHref(href: string): string {
  try {
    return encodeURI(href).replace(/%25/g, "%");
  } catch {
    return href;
  }
}

/** Empties an HTML token that holds comments and nothing else. @returns false for any other, and for `.element` */
function dropComments(token: PlacedToken): boolean {
  const isBare = token.raw.replace(/<!--[\s\S]*?-->/g, "").trim() === "" && !/\.element\b/.test(token.raw);
  if (isBare) token.text = "";
  return isBare;
}
