/** How far a slide's content runs past the room it has, in px of the 1280 × 720 canvas; 0 where it fits. */
export interface Overflow {
  readonly tall: number;
  readonly wide: number;
}

/**
 * Measures a slide that is shown: down to its foot, or to the canvas's edge where that is out of the flow, and what is
 * scrolled out of sight in a block of code counts as well. It must stand alone, since it is also run in other pages.
 * @param slide its section, unscrolled
 */
export function measureOverflow(slide: Element): Overflow {
  const canvas = slide.getBoundingClientRect();
  const scale = canvas.width / 1280;
  const room = { flow: 664, apart: 720 };
  const found = { tall: 0, wide: 0 };
  for (const element of slide.children) look(element, room.flow);
  return { tall: Math.round(found.tall), wide: Math.round(found.wide) };

  function look(element: Element, limit: number): void {
    if (element.matches(".slide-foot, .visually-hidden, [hidden], aside")) return;
    const style = getComputedStyle(element);
    if (style.display === "none" || style.position === "fixed") return;
    const bottom = style.position === "absolute" ? room.apart : limit;
    const box = element.getBoundingClientRect();
    const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
    if (box.width > 0 && box.height > 0 && style.display !== "inline") {
      const hidden = {
        tall: element.scrollHeight - element.clientHeight,
        wide: element.scrollWidth - element.clientWidth,
      };
      const scrolls = clips && element instanceof HTMLElement;
      note("tall", (box.bottom - canvas.top) / scale - bottom + (scrolls ? hidden.tall : 0));
      note("wide", (box.right - canvas.left) / scale - 1280 + (scrolls ? hidden.wide : 0));
    }
    if (clips || element instanceof SVGElement) return;
    for (const child of element.children) look(child, bottom);
  }

  function note(way: "tall" | "wide", by: number): void {
    if (by > 2) found[way] = Math.max(found[way], by);
  }
}

/** In words: "240 px too tall and 12 px too wide"; undefined when it fits. */
export function describeOverflow({ tall, wide }: Overflow): string | undefined {
  const parts = [tall > 0 && `${tall} px too tall`, wide > 0 && `${wide} px too wide`].filter((part) => part !== false);
  return parts.length === 0 ? undefined : parts.join(" and ");
}
