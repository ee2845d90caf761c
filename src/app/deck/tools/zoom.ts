import type { RevealApi } from "reveal.js";

/** How many times larger the stage gets. */
const SCALE = 2.2;

/** A point of the window, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Enlarges the stage around a point. */
export interface Zoom {
  readonly isIn: boolean;
  /** Enlarges the stage so that what is at `spot` stays there; back to its size when it is enlarged already. */
  toggle(spot: Spot): void;
  out(): void;
}

/**
 * Zooms the stage, and nothing around it, until the slide changes. Reveal's plugin for this scales the page's body,
 * the bar with it, cannot be asked by a key, and moves for those who want no motion.
 */
export function createZoom(deck: RevealApi, stage: HTMLElement): Zoom {
  const out = (): void => {
    delete stage.dataset.zoomed;
    stage.style.transform = "";
  };
  deck.on("slidechanged", out);
  deck.on("overviewshown", out);
  return {
    get isIn() {
      return stage.dataset.zoomed !== undefined;
    },
    toggle({ x, y }) {
      if (stage.dataset.zoomed !== undefined) return out();
      stage.dataset.zoomed = "";
      stage.style.transformOrigin = `${x}px ${y}px`;
      stage.style.transform = `scale(${SCALE})`;
    },
    out,
  };
}
