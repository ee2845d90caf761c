import { childrenOf, type Element, elementsOf, getAttribute, isElement, setAttribute } from "../html/tree.ts";
import { shortenPath } from "./shorten-path.ts";

/** Into how many parts of its width a drawing's places are told apart: a part is a tenth of a pixel on a screen. */
const PARTS = 10_000;

/** Tells the paths of a drawing in fewer letters, since it stands in the page that each reader loads. */
export function shortenPaths(svg: Element): void {
  const width = Number(
    getAttribute(svg, "viewBox")
      ?.trim()
      .split(/[\s,]+/)[2],
  );
  if (!(width > 0)) return;
  const decimals = Math.min(8, Math.max(0, Math.ceil(Math.log10(PARTS / width))));
  for (const path of elementsOf(svg)) {
    const data = getAttribute(path, "d");
    // What goes over from one shape into another has to stay as written.
    const isMoving = childrenOf(path).some(isElement);
    if (data === undefined || isMoving || !isPlain(path, svg)) continue;
    setAttribute(path, "d", shortenPath(data, decimals));
  }
}

/** True for what is drawn right where it stands, in the size of its drawing. */
function isPlain(element: Element, svg: Element): boolean {
  const { tagName, parentNode } = element;
  const isResized = /scale|matrix/.test(`${getAttribute(element, "transform")} ${getAttribute(element, "style")}`);
  if (isResized || !["path", "g", "a"].includes(tagName)) return false;
  return parentNode === svg || (isElement(parentNode ?? undefined) && isPlain(parentNode as Element, svg));
}
