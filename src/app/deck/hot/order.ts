import { sectionsIn } from "../agenda/arrange.ts";

/**
 * Brings the slides into another order in place: what stays is not taken out, so that it keeps its focus and what it
 * plays, unless it must move.
 * @param wanted the slides by place, each list one horizontal place with the vertical slides below it
 */
export function orderSlidesInPlace(slides: Element, wanted: readonly (readonly HTMLElement[])[]): void {
  const taken = new Set<Element>();
  const places = wanted.map((stack) => {
    const [first] = stack;
    if (stack.length === 1 && first) return first;
    const parent = first?.parentElement;
    const place =
      parent && parent !== slides && !taken.has(parent) ? parent : slides.ownerDocument.createElement("section");
    taken.add(place);
    return place;
  });
  for (const [index, place] of places.entries()) if (taken.has(place)) line(place, wanted[index] ?? []);
  line(slides, places);
  const kept = new Set<Element>([...places, ...wanted.flat()]);
  for (const place of sectionsIn(slides)) {
    if (!kept.has(place)) place.remove();
    else for (const slide of sectionsIn(place)) if (!kept.has(slide)) slide.remove();
  }
}

/** Puts `children` into `parent` in this order; others stay where they happen to be. */
function line(parent: Element, children: readonly Element[]): void {
  const wanted = new Set<Node>(children);
  let next: ChildNode | null = parent.firstChild;
  for (const child of children) {
    while (next && !wanted.has(next)) next = next.nextSibling;
    if (next === child) next = child.nextSibling;
    else move(parent, child, next);
  }
}

/** Moves an element, with its state where the browser can do that. */
function move(parent: Element, child: Element, before: ChildNode | null): void {
  if (child.isConnected && parent.isConnected && "moveBefore" in parent) parent.moveBefore(child, before);
  else parent.insertBefore(child, before);
}

/**
 * The slide to be at when those that are shown change: the one that was there, else the nearest that is left.
 * @param before ids of the slides shown before, in order
 */
export function nearestLeft(before: readonly string[], at: string, left: ReadonlySet<string>): string | undefined {
  const from = before.indexOf(at);
  for (let step = 0; step <= before.length; step += 1) {
    for (const id of [before[from + step], before[from - step]]) if (id !== undefined && left.has(id)) return id;
  }
  return undefined;
}
