import { countPages } from "../../ui/count-pages.ts";
import type { Subject } from "./samples.ts";
import { Surface } from "./surface.tsx";
import { SCREENS, type View } from "./views.ts";

const MOST = 12;

/** How many pages of a view to show: only a Board has several, and before the reveal its first stands for them all. */
export function countViewPages(subject: Subject, view: View): number {
  if (view.state !== "revealed") return 1;
  const { compiled, set } = subject;
  const address = { exercise: compiled.id, set, view, screen: SCREENS.stage, theme: "light" } as const;
  return countPages((page) => <Surface subject={subject} address={{ ...address, page }} />, MOST);
}
