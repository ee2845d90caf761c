import { remember } from "./remember.ts";

export type Theme = "light" | "dark";

/** The theme that a text names. */
export const asTheme = (text: string | null): Theme | undefined =>
  text === "light" || text === "dark" ? text : undefined;

/** Changes the page from light to dark or back, and remembers it for this browser under `name`. */
export function turnTheme(name: string): void {
  const root = document.documentElement;
  const next: Theme = root.dataset.theme === "dark" ? "light" : "dark";
  root.dataset.theme = next;
  remember(name, next);
}
