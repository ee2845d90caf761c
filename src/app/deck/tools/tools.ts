import type { RevealApi } from "reveal.js";
import { say } from "../chrome/status.ts";
import { createPen } from "./pen.ts";
import { createPointer } from "./pointer.ts";
import "./tools.css";
import { createZoom, type Spot, type Zoom } from "./zoom.ts";

/** Something a presenter holds over the stage. Nothing it does is kept. */
export interface Tool {
  readonly name: "pointer" | "pen";
  /** What is said when it is taken out. */
  readonly words: string;
  take(): void;
  putAway(): void;
  /** Wipes what it has drawn. */
  clear(): void;
}

/** The presenter's tools; at most one of dot and pen is out. */
export interface Tools {
  readonly zoom: Zoom;
  /** Takes a tool out, and puts the other or itself away. */
  toggle(name: Tool["name"]): void;
  /** Puts away what is out, else zooms out. @returns false when there was nothing to do */
  escape(): boolean;
}

/**
 * Makes the tools for a deck.
 * @param spot where the mouse was last
 */
export function createTools(deck: RevealApi, stage: HTMLElement, spot: () => Spot | undefined): Tools {
  const zoom = createZoom(deck, stage);
  const tools = [createPointer(spot), createPen()];
  const root = document.documentElement;
  let out: Tool | undefined;

  const hold = (tool: Tool | undefined): void => {
    out?.putAway();
    out = tool;
    tool?.take();
    // Reveal turns no slide under a finger where this is said.
    root.toggleAttribute("data-prevent-swipe", tool !== undefined);
    if (tool) root.dataset.tool = tool.name;
    else delete root.dataset.tool;
    for (const { name } of tools) press(name, name === tool?.name);
  };
  const tell = (): void => say(out?.words ?? "The mouse is as usual.");
  deck.on("slidechanged", () => out?.clear());
  for (const event of ["overviewshown", "paused"]) deck.on(event, () => hold(undefined));

  return {
    zoom,
    toggle(name) {
      hold(out?.name === name ? undefined : tools.find((tool) => tool.name === name));
      tell();
    },
    escape() {
      if (out) {
        hold(undefined);
        tell();
        return true;
      }
      const wasIn = zoom.isIn;
      zoom.out();
      return wasIn;
    },
  };
}

const press = (name: string, pressed: boolean): void =>
  document.querySelector(`.deck-bar [data-do="${name}"]`)?.setAttribute("aria-pressed", String(pressed));
