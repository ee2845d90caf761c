import type { RevealApi } from "reveal.js";
import { editedSlide } from "./edited.ts";

/** Keeps every stepped code block at the step its slide has come to: `data-step` names it, 1 at first. */
export function followCodeSteps(deck: RevealApi): void {
  const update = (event: Event) => {
    for (const block of (editedSlide(event) ?? document).querySelectorAll<HTMLElement>("pre[data-step]")) {
      const passed = block.querySelectorAll<HTMLElement>(".code-step.visible");
      block.dataset.step = passed[passed.length - 1]?.dataset.step ?? "1";
    }
  };
  for (const event of ["ready", "slidechanged", "fragmentshown", "fragmenthidden", "slidesync"]) deck.on(event, update);
}
