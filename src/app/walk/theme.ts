import { recall } from "../remember.ts";
import { asTheme, turnTheme } from "../theme.ts";

/** Apart from the stage's theme: who reads in the dark at night projects in the light by day. */
const NAME = "staffroom:walk-theme";

/** The theme a page starts with: the one chosen here before, else the system's. Paper is always light. */
export function startTheme(): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    document.documentElement.dataset.theme = asTheme(recall(NAME)) ?? (system.matches ? "dark" : "light");
  };
  system.addEventListener("change", show);
  addEventListener("beforeprint", () => {
    document.documentElement.dataset.theme = "light";
  });
  addEventListener("afterprint", show);
  show();
}

/** Changes light to dark or back, and remembers it for this browser. */
export const toggleTheme = (): void => turnTheme(NAME);
