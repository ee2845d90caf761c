import { render } from "preact";
import type { Subject } from "./samples.ts";
import { Surface } from "./surface.tsx";
import { SCREENS, type View } from "./views.ts";

const MOST = 12;

/**
 * How many pages of a view to show: as many as differ from the one before, twelve at most. Only a Board has
 * several, and before the reveal its first stands for them all.
 */
export function countPages(subject: Subject, view: View): number {
  if (view.state !== "revealed") return 1;
  const draw = (page: number): string => {
    const address = { exercise: subject.compiled.id, set: subject.set, view, screen: SCREENS.stage, page };
    const box = document.createElement("div");
    render(<Surface subject={subject} address={{ ...address, theme: "light" }} />, box);
    return box.innerHTML;
  };
  let pages = 1;
  for (let last = draw(0); pages < MOST; pages++) {
    const next = draw(pages);
    if (next === last) break;
    last = next;
  }
  return pages;
}
