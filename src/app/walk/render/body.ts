import { slideOfAddress } from "../../../compiler/html/slide-address.ts";
import {
  childrenOf,
  type Element,
  elementsOf,
  getAttribute,
  isElement,
  parseTree,
  printTree,
  removeNode,
  rename,
  setAttribute,
  textOf,
} from "../../../compiler/html/tree.ts";
import { escapeHtml } from "../../../compiler/markdown/attributes.ts";
import { BASE, type Slide } from "../../../model/index.ts";

/** What a slide's body needs to know of the page it stands on. */
export interface Ground {
  /** The way to the site's root, without a slash at the end. */
  readonly base: string;
  /** Id of the agenda whose running order is drawn. */
  readonly agenda: string;
  /** The address of a slide's section; undefined for a slide that is not in the walkthrough. */
  section(slide: string): string | undefined;
  deck(slide: string): string | undefined;
}

/** A slide's body as a reading page shows it. */
export interface Body {
  /** The slide's headline, as HTML for inside a heading; none where the slide has no heading of its own. */
  readonly heading?: string;
  /** What else the slide shows, in its last state; without its exercise. */
  readonly html: string;
}

/** Pieces of a slide that mean something on a stage only. */
const STAGE_ONLY = ["wordmark", "code-step", "exercise"];

/**
 * Drawings at least this wide on the stage cannot be read on a phone unless they scroll, in pixels of the slide; less
 * far up to the second width.
 */
const WIDE = 500;
const WHOLE = 800;

/** Headings, in HTML's order. */
const HEADING = /^h[1-6]$/;

/** Turns a slide's body into that of a section: headline apart, headings one step down, frames as links. */
export function readBody({ html, attributes }: Pick<Slide, "html" | "attributes">, ground: Ground): Body {
  const tree = parseTree(html);
  if (!tree) return { html };
  const all = elementsOf(tree);
  const headline = childrenOf(tree).find((node) => isElement(node) && HEADING.test(node.tagName));
  for (const element of all) if (element !== headline) settle(element, ground);
  const heading = headline && isElement(headline) ? printTree(headline) : undefined;
  if (headline) removeNode(headline);
  const shown = `${background(attributes)}${printTree(tree)}`.trim();
  return {
    ...(heading !== undefined && { heading: rebase(heading, ground) }),
    html: rebase(shown, ground),
  };
}

/** Prose as HTML, its links and files as the page reaches them. */
export function readProse(html: string, ground: Ground): string {
  const tree = parseTree(html);
  if (!tree) return rebase(html, ground);
  for (const element of elementsOf(tree)) settle(element, ground);
  return rebase(printTree(tree), ground);
}

const rebase = (html: string, { base }: Ground): string => html.replaceAll(BASE, base);

function settle(element: Element, ground: Ground): void {
  const classes = (getAttribute(element, "class") ?? "").split(/\s+/);
  const isOther = classes.includes("agenda") && getAttribute(element, "data-agenda") !== ground.agenda;
  if (isOther || STAGE_ONLY.some((name) => classes.includes(name))) removeNode(element);
  else if (HEADING.test(element.tagName)) demote(element);
  else if (element.tagName === "a") resolveLink(element, ground);
  else if (element.tagName === "iframe") becomeLink(element);
  else if (element.tagName === "video" || element.tagName === "audio") setAttribute(element, "controls", "");
  else if (element.tagName === "table") wrapTable(element);
  else if (element.tagName === "th" && textOf(element) === "") rename(element, "td");
  else if (classes.includes("diagram")) markWide(element, classes);
  else if (classes.includes("columns")) markSmall(element, classes);
  settleMedia(element);
}

/** A slide's first heading becomes the section's, a second level; what is below keeps its distance. */
function demote(element: Element): void {
  const level = Math.max(3, Math.min(6, Number(element.tagName.slice(1)) + 1));
  rename(element, `h${level}`);
}

function resolveLink(link: Element, ground: Ground): void {
  const slide = slideOfAddress(getAttribute(link, "href"));
  if (slide !== undefined) setAttribute(link, "href", ground.section(slide) ?? ground.deck(slide));
}

function becomeLink(frame: Element): void {
  const href = getAttribute(frame, "src") ?? getAttribute(frame, "data-src") ?? "#";
  const words = getAttribute(frame, "title") ?? href;
  rename(frame, "a");
  frame.attrs = [{ name: "href", value: href }];
  frame.childNodes = [{ nodeName: "#text", value: words, parentNode: frame }];
}

/** Reveal loads some files late and plays some by itself; a reading page does neither. */
function settleMedia(element: Element): void {
  for (const name of ["src", "srcset", "poster"]) {
    const late = getAttribute(element, `data-${name}`);
    if (late === undefined) continue;
    setAttribute(element, name, late);
    setAttribute(element, `data-${name}`, undefined);
  }
  for (const name of ["autoplay", "data-autoplay", "data-prevent-swipe"]) setAttribute(element, name, undefined);
  if (element.tagName === "img") setAttribute(element, "loading", "lazy");
}

/** Puts a table into a box of its own, in which it can be moved sideways where the page is narrow. */
function wrapTable(table: Element): void {
  const parent = table.parentNode;
  const siblings = parent ? childrenOf(parent) : [];
  const at = siblings.indexOf(table);
  if (!parent || at === -1) return;
  const box: Element = {
    ...table,
    tagName: "div",
    nodeName: "div",
    attrs: [{ name: "class", value: "walk-table" }],
    childNodes: [table],
  };
  siblings[at] = box;
  table.parentNode = box;
}

/** Marks two columns of which the first is but a sign before the second. */
function markSmall(columns: Element, classes: readonly string[]): void {
  const widths = [...(getAttribute(columns, "style") ?? "").matchAll(/([\d.]+)fr/g)].map(([, width]) => Number(width));
  const [first = 1, second = 0] = widths;
  if (widths.length === 2 && first * 4 < second) setAttribute(columns, "class", [...classes, "walk-sign"].join(" "));
}

/** Marks a drawing that has no narrow version and whose words would be lost at a phone's width. */
function markWide(figure: Element, classes: readonly string[]): void {
  const drawings = childrenOf(figure).filter((node) => isElement(node) && node.tagName === "svg") as Element[];
  const [first] = drawings;
  const width = first && Number(getAttribute(first, "width"));
  if (drawings.length === 1 && width && width >= WIDE) {
    setAttribute(figure, "class", [...classes, "walk-wide", ...(width < WHOLE ? ["walk-half"] : [])].join(" "));
  }
}

/** What a slide has in its background and a reader should not miss. Colours stay on the stage. */
function background(attributes: Slide["attributes"]): string {
  const picture = attributes["data-background-image"];
  const film = attributes["data-background-video"]?.split(",")[0];
  const page = attributes["data-background-iframe"];
  return [
    picture && !picture.includes("gradient(") ? `<img src="${escapeHtml(picture)}" alt="" loading="lazy">` : "",
    film ? `<video src="${escapeHtml(film)}" controls></video>` : "",
    page ? `<p><a href="${escapeHtml(page)}">${escapeHtml(page)}</a></p>` : "",
  ].join("");
}
