import type { RevealApi } from "reveal.js";
import { fetchPart } from "../chrome/fetch-part.ts";
import { isScrolling } from "../moves/scroll-view.ts";
import type { Tool, Tools } from "./tools.ts";
import type { Spot } from "./zoom.ts";

/** The presenter's tools, fetched when one is first asked for. On a scrolling page there are none. */
export interface ToolBox {
  toggle(name: Tool["name"]): void;
  /** Zooms in on what the mouse is at, or out again. */
  zoom(): void;
  /** Puts away what is out, else zooms out. @returns false when there was nothing to do */
  putAway(): boolean;
}

/** The tools of a deck, with Alt and a click, or Ctrl and a click, as another way to zoom. */
export function openToolBox(deck: RevealApi, stage: HTMLElement): ToolBox {
  let tools: Tools | undefined;
  let spot: Spot | undefined;
  const use = (act: (tools: Tools) => void): void => {
    if (isScrolling() || deck.isOverview()) return;
    fetchPart(
      () => import("./tools.ts"),
      ({ createTools }) => {
        tools ??= createTools(deck, stage, () => spot);
        act(tools);
      },
    );
  };
  const zoomAt = ({ x, y }: Spot): void => use(({ zoom }) => zoom.toggle({ x, y }));
  addEventListener(
    "pointermove",
    ({ clientX: x, clientY: y }) => {
      spot = { x, y };
    },
    { capture: true, passive: true },
  );
  stage.addEventListener(
    "click",
    (event) => {
      const isLink = event.target instanceof Element && event.target.closest("a[href]") !== null;
      if (!(event.altKey || event.ctrlKey) || isLink || isScrolling()) return;
      event.preventDefault();
      event.stopPropagation();
      zoomAt({ x: event.clientX, y: event.clientY });
    },
    true,
  );
  return {
    toggle: (name) => use((all) => all.toggle(name)),
    zoom: () => zoomAt(spot ?? { x: innerWidth / 2, y: innerHeight / 2 }),
    putAway: () => tools?.escape() ?? false,
  };
}
