/**
 * Runs in the page: every text of a slide that leaves the 1280 × 720 canvas, is clipped, overlaps the footer, or
 * is drawn under 24 px on it. The footer, the credit line, letters inside marks and hidden text are excepted.
 * @param section a slide that is shown
 * @returns one sentence a fault
 */
export function findCrowding(section: Element): string[] {
  const canvas = section.getBoundingClientRect();
  const scale = canvas.width / 1280;
  const faults: string[] = [];
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim()) continue;
    if (parent.closest(".slide-foot, .credit, .mark, .mark-letter, .visually-hidden, [hidden], title, desc, style"))
      continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: false })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const text = `${section.id}: "${node.textContent.trim().slice(0, 40)}"`;
    const left = (box.left - canvas.left) / scale;
    const top = (box.top - canvas.top) / scale;
    const right = left + box.width / scale;
    const bottom = top + box.height / scale;
    if (left < -1 || top < -1 || right > 1281 || bottom > 721) {
      faults.push(`${text} leaves the canvas (${[left, top, right, bottom].map(Math.round).join(" ")})`);
    } else if (left < 40 || right > 1240 || bottom > 672) {
      faults.push(`${text} leaves the margins (${[left, top, right, bottom].map(Math.round).join(" ")})`);
    }
    const drawn = drawnSize(parent);
    if (drawn < 23.9) faults.push(`${text} is ${drawn.toFixed(1)} px`);
    const clip = clippedBy(parent, box);
    if (clip) faults.push(`${text} is clipped by ${clip}`);
  }
  return faults;

  /** Font size in canvas pixels, with any scaling by an SVG viewBox or a CSS transform below the slide. */
  function drawnSize(element: Element): number {
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (element instanceof SVGGraphicsElement) {
      const matrix = element.getScreenCTM();
      return matrix ? (size * Math.hypot(matrix.c, matrix.d)) / scale : size;
    }
    return size;
  }

  function clippedBy(element: Element, box: DOMRect): string | undefined {
    for (let up: Element | null = element; up && up !== section; up = up.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(up);
      if (overflowX === "visible" && overflowY === "visible") continue;
      if (up instanceof SVGElement && up.tagName === "svg" && overflowX === "visible") continue;
      const edge = up.getBoundingClientRect();
      const over = 2 * scale;
      if (
        box.right > edge.right + over ||
        box.bottom > edge.bottom + over ||
        box.left < edge.left - over ||
        box.top < edge.top - over
      )
        return up.className.toString() || up.tagName;
    }
    return undefined;
  }
}
