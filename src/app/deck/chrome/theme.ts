import { recall } from "../../remember.ts";
import { asTheme, type Theme, turnTheme } from "../../theme.ts";

const NAME = "staffroom:theme";

/**
 * The theme a page starts with: the address's `?theme=`, else the one remembered, else light. The system's
 * preference is not asked: a stage is lit by the room it stands in, and a laptop's night mode must not turn a
 * projected talk dark.
 */
export const chooseTheme = (asked: string | null, remembered: string | null): Theme =>
  asTheme(asked) ?? asTheme(remembered) ?? "light";

/** Sets the theme of the page before it is shown. */
export function startTheme(): void {
  const asked = new URLSearchParams(location.search).get("theme");
  document.documentElement.dataset.theme = chooseTheme(asked, recall(NAME));
}

/** Changes light to dark or back, and remembers it for this browser. */
export const toggleTheme = (): void => turnTheme(NAME);
