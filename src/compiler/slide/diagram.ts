import { findTarget, folderOf, reportMissing, reportSource } from "../assets/assets.ts";
import { resolveAttribute, resolveStyle } from "../html/asset-attributes.ts";
import { removeScripts } from "../html/safety.ts";
import {
  childrenOf,
  type Element,
  elementsOf,
  fullName,
  getAttribute,
  isElement,
  parseTree,
  printTree,
  rawText,
  removeNode,
  setAttribute,
  textOf,
} from "../html/tree.ts";
import { joinClasses, printAttributes } from "../markdown/attributes.ts";
import type { SlideScope } from "./scope.ts";
import { shortenPaths } from "./shorten-drawing.ts";

/** What a `::diagram` says; `alt` overrules the drawing's own title and description. */
export interface DiagramUse {
  readonly src: string;
  readonly narrow?: string | undefined;
  readonly alt?: string | undefined;
  readonly id?: string | undefined;
  readonly class?: string | undefined;
}

/**
 * Draws a diagram: `<figure class="diagram" role="img" aria-label="title. description"><svg>…`, or two drawings
 * with classes `wide` and `narrow`. Ids and references to them begin with the figure's id, and so does every rule of
 * the drawing's styles, so that drawings never touch each other or the page.
 * @param number counts the slide's diagrams from 1
 */
export function drawDiagram(use: DiagramUse, number: number, scope: SlideScope): string {
  const id = use.id ?? `${scope.id}-diagram-${number}`;
  const drawings = [use.src, ...(use.narrow === undefined ? [] : [use.narrow])].map((src, index) => {
    const drawing = readDrawing(src, scope);
    if (drawing === undefined) return undefined;
    const words = wordsOf(drawing.svg);
    prepare(drawing.svg, index === 0 ? id : `${id}-narrow`, id, { ...scope, folder: drawing.folder });
    if (use.narrow !== undefined)
      setAttribute(drawing.svg, "class", joinClasses(getAttribute(drawing.svg, "class"), index ? "narrow" : "wide"));
    return { words, html: printTree({ nodeName: "#document-fragment", childNodes: [drawing.svg] }) };
  });
  const shown = drawings.filter((drawing) => drawing !== undefined);
  const words = shown[0]?.words;
  if (words === undefined) return "";
  if (use.alt === undefined && words.length < 2) {
    const hint = "Give the SVG a <title> that says the finding and a <desc> that describes the drawing.";
    scope.log.add("unnamed-diagram", scope.find(use.src), `"${use.src}" has no title or no description.`, hint);
  }
  const label = use.alt ?? (words.join(" ") || "Diagram");
  const open = { id, class: joinClasses("diagram", use.class), role: "img", "aria-label": label };
  return `<figure${printAttributes(open)}>${shown.map(({ html }) => html).join("")}</figure>\n`;
}

function readDrawing(src: string, scope: SlideScope): { svg: Element; folder: string } | undefined {
  const target = findTarget(src, scope.folder, scope.host);
  if (target.type === "missing") reportMissing(src, target.tried, scope);
  if (target.type === "source") reportSource(src, scope);
  const tree = target.type === "file" ? parseTree(target.asset.text()) : undefined;
  const svg = tree && elementsOf(tree).find(({ tagName }) => tagName === "svg");
  if (svg === undefined || target.type !== "file") {
    if (target.type === "missing" || target.type === "source") return undefined;
    const hint = "A diagram is a local SVG file; show other pictures with ![what it shows](file).";
    scope.log.add("bad-diagram", scope.find(src), `"${src}" is no SVG.`, hint);
    return undefined;
  }
  return { svg, folder: folderOf(target.path) };
}

/** The drawing's title and description, each as a sentence. */
function wordsOf(svg: Element): string[] {
  const children = childrenOf(svg).filter((child) => isElement(child));
  return ["title", "desc"].flatMap((name) => {
    const found = children.find(({ tagName }) => tagName === name);
    const text = found ? textOf(found) : "";
    return text === "" || /[.!?]$/.test(text) ? text || [] : `${text}.`;
  });
}

/** Makes a drawing fit to stand in a page; the figure around it carries its name. */
function prepare(svg: Element, prefix: string, figure: string, scope: SlideScope): void {
  if (removeScripts({ nodeName: "#document-fragment", childNodes: [svg] }).length > 0) {
    const hint = "Diagrams run no scripts: take it out of the file.";
    scope.log.add("removed-script", scope.find("::diagram"), "A script was taken out of the diagram.", hint);
  }
  for (const child of [...childrenOf(svg)]) {
    if (isElement(child) && ["title", "desc"].includes(child.tagName)) removeNode(child);
  }
  for (const name of ["role", "aria-label", "aria-labelledby", "aria-describedby"]) setAttribute(svg, name, undefined);
  setAttribute(svg, "aria-hidden", "true");
  const all = [svg, ...elementsOf(svg)];
  shortenPaths(svg);
  const ids = new Set(all.flatMap((element) => getAttribute(element, "id") ?? []));
  const rename = (id: string): string => (ids.has(id) ? `${prefix}-${id}` : id);
  for (const element of all) {
    renameReferences(element, rename);
    for (const attribute of element.attrs) {
      attribute.value = resolveAttribute(element.tagName, fullName(attribute), attribute.value, scope);
    }
    if (element.tagName === "style") scopeStyle(element, figure, rename, scope);
  }
}

const ID_LISTS = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"];

function renameReferences(element: Element, rename: (id: string) => string): void {
  for (const attribute of element.attrs) {
    const name = fullName(attribute);
    const { value } = attribute;
    if (name === "id") attribute.value = rename(value);
    else if ((name === "href" || name === "xlink:href") && value.startsWith("#")) {
      attribute.value = `#${rename(value.slice(1))}`;
    } else if (ID_LISTS.includes(name)) attribute.value = value.split(/\s+/).map(rename).join(" ");
    else attribute.value = renameUrls(value, rename);
  }
}

const renameUrls = (text: string, rename: (id: string) => string): string =>
  text.replace(/url\(\s*(["']?)#([^"')\s]+)\1\s*\)/g, (_, _quote, id: string) => `url(#${rename(id)})`);

/** Nests a drawing's rules under its figure, since styles inside an inlined SVG otherwise reach the whole page. */
function scopeStyle(style: Element, figure: string, rename: (id: string) => string, scope: SlideScope): void {
  const css = renameUrls(rawText(style), rename).replace(/#([A-Za-z_][\w-]*)/g, (_, id: string) => `#${rename(id)}`);
  const value = `[id="${figure}"] {\n${resolveStyle(css, scope)}\n}`;
  style.childNodes = [{ nodeName: "#text", value, parentNode: style }];
}
