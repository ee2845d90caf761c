import { chooseTheme } from "../deck/chrome/theme.ts";
import { recall } from "../remember.ts";
import { turnTheme } from "../theme.ts";

const DECK = "staffroom:theme";
const OWN = "staffroom:host-theme";

/**
 * Sets this page's theme: the address's, else the one chosen here before, else the deck's. The stage keeps its own,
 * since the laptop may stand in the dark.
 */
export function startTheme(): void {
  const asked = new URLSearchParams(location.search).get("theme");
  document.documentElement.dataset.theme = chooseTheme(asked, recall(OWN) ?? recall(DECK));
}

/** Changes light to dark or back on this page, and remembers it. */
export const toggleTheme = (): void => turnTheme(OWN);
