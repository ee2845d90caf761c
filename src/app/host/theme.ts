import { chooseTheme, type Theme } from "../deck/chrome/theme.ts";

const DECK = "staffroom:theme";
const OWN = "staffroom:host-theme";

/**
 * Sets this page's theme: the address's, else the one chosen here before, else the deck's. The stage keeps its own,
 * since the laptop may stand in the dark.
 */
export function startTheme(): void {
  const asked = new URLSearchParams(location.search).get("theme");
  document.documentElement.dataset.theme = chooseTheme(asked, read(OWN) ?? read(DECK));
}

/** Changes light to dark or back on this page, and remembers it. */
export function toggleTheme(): void {
  const root = document.documentElement;
  const next: Theme = root.dataset.theme === "dark" ? "light" : "dark";
  root.dataset.theme = next;
  try {
    localStorage.setItem(OWN, next);
  } catch {
    // Without storage the theme holds for this page only.
  }
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
