import { slideOfAddress } from "../../compiler/html/slide-address.ts";
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
} from "../../compiler/html/tree.ts";

/** How a slide is drawn where nothing moves. */
export interface StillOptions {
  /** The running order to leave of those that are drawn. */
  readonly agenda: string;
  /** An exercise as it looks when nobody has touched it, as HTML. */
  exercise(id: string): string;
  /** Where a link to another slide leads; undefined takes the link away. */
  link(slide: string): string | undefined;
  /** True inside a picture, where headings are no headings of the document. */
  readonly isPicture: boolean;
  /** How many steps have been taken; all of them when undefined. */
  readonly step?: number;
}

const HEADING = /^h[1-6]$/;

/** Fragments that are gone once their step is over. */
const PASSING = ["fade-out", "current-visible", "fade-in-then-out", "disappear"];

/**
 * A slide's body as it stands still on its canvas of 1280 × 720, without script: its last step or an earlier one, one
 * running order, exercises drawn in, frames and films as links.
 */
export function drawStill(html: string, options: StillOptions): string {
  const tree = parseTree(html);
  if (!tree) return html;
  const steps = readSteps(elementsOf(tree));
  const last = options.step ?? steps.length;
  for (const [at, elements] of steps.entries())
    for (const element of elements) settleStep(element, at + 1, last, steps.length);
  for (const element of elementsOf(tree)) settle(element, options);
  return printTree(tree);
}

/** How many steps a slide has. */
export function countSteps(html: string): number {
  if (!html.includes("fragment")) return 0;
  const tree = parseTree(html);
  return tree ? readSteps(elementsOf(tree)).length : 0;
}

/** A slide's drawings and pictures in words, for whoever cannot see them. */
export function describeStill(html: string): string[] {
  if (!/<(?:img|svg|figure)/.test(html)) return [];
  return elementsOf(parseTree(html) ?? { nodeName: "#document-fragment", childNodes: [] }).flatMap((element) => {
    const name = element.tagName === "img" ? "alt" : "aria-label";
    const isPicture = element.tagName === "img" || getAttribute(element, "role") === "img";
    return (isPicture && getAttribute(element, name)) || [];
  });
}

const classesOf = (element: Element): string[] => (getAttribute(element, "class") ?? "").split(/\s+/).filter(Boolean);

const addClass = (element: Element, name: string): void =>
  setAttribute(element, "class", [...classesOf(element), name].join(" "));

/** Fragments by step, in the order in which Reveal takes them: numbered ones together, others one by one. */
function readSteps(elements: readonly Element[]): Element[][] {
  const numbered = new Map<number, Element[]>();
  const others: Element[][] = [];
  for (const element of elements) {
    if (!classesOf(element).includes("fragment")) continue;
    const index = Number.parseInt(getAttribute(element, "data-fragment-index") ?? "", 10);
    if (Number.isNaN(index)) others.push([element]);
    else numbered.set(index, [...(numbered.get(index) ?? []), element]);
  }
  const first = [...numbered.entries()].sort(([a], [b]) => a - b).map(([, group]) => group);
  return [...first, ...others];
}

function settleStep(element: Element, step: number, last: number, count: number): void {
  const classes = classesOf(element);
  const leaves = classes.includes("fade-out") || classes.includes("disappear");
  const passes = PASSING.some((name) => classes.includes(name));
  const isOver = passes && (leaves ? step <= last : step < last);
  const isToCome = !leaves && step > last;
  // What passes is still there at the very end.
  if (isToCome || (isOver && !(step === count && !leaves))) addClass(element, "still-hidden");
  if (classes.includes("code-step") && step <= last) showCodeStep(element);
}

/** A stepped block of code says in `data-step` which step it is at. */
function showCodeStep(step: Element): void {
  let block = step.parentNode;
  while (block && isElement(block) && block.tagName !== "pre") block = block.parentNode;
  const at = getAttribute(step, "data-step");
  if (block && isElement(block) && at !== undefined) setAttribute(block, "data-step", at);
}

function settle(element: Element, options: StillOptions): void {
  const { tagName } = element;
  const id = getAttribute(element, "data-exercise");
  const agenda = getAttribute(element, "data-agenda");
  if (id !== undefined) fill(element, options.exercise(id));
  if (agenda !== undefined && agenda !== options.agenda) removeNode(element);
  if (options.isPicture && (HEADING.test(tagName) || tagName === "figure")) setAttribute(element, "role", "none");
  if (tagName === "a") settleLink(element, options);
  if (tagName === "iframe" || tagName === "video" || tagName === "audio") becomeLink(element);
  settleSource(element);
}

function fill(element: Element, html: string): void {
  const tree = parseTree(html);
  if (tree) element.childNodes = tree.childNodes.map((node) => Object.assign(node, { parentNode: element }));
}

function settleLink(link: Element, options: StillOptions): void {
  const slide = slideOfAddress(getAttribute(link, "href"));
  if (slide !== undefined) setAttribute(link, "href", options.link(slide));
}

/** Frames and films: on paper their picture, if they have one, and the way to them. */
function becomeLink(element: Element): void {
  const source = childrenOf(element).find((child) => isElement(child) && child.tagName === "source");
  const inner = source && isElement(source) ? getAttribute(source, "src") : undefined;
  const href = getAttribute(element, "src") ?? getAttribute(element, "data-src") ?? inner ?? "#";
  const poster = getAttribute(element, "poster");
  const words = getAttribute(element, "title") ?? getAttribute(element, "aria-label") ?? href;
  rename(element, "a");
  element.attrs = [
    { name: "class", value: "still-link" },
    { name: "href", value: href },
  ];
  fill(element, poster === undefined ? "" : `<img src="${poster.replaceAll('"', "&quot;")}" alt="">`);
  element.childNodes.push({ nodeName: "#text", value: words, parentNode: element });
}

/** Reveal loads some pictures late; paper has them at once. */
function settleSource(element: Element): void {
  for (const name of ["src", "srcset"]) {
    const late = getAttribute(element, `data-${name}`);
    if (late === undefined || element.tagName !== "img") continue;
    setAttribute(element, name, late);
    setAttribute(element, `data-${name}`, undefined);
  }
  setAttribute(element, "loading", undefined);
}
