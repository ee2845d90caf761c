export type Theme = "light" | "dark";

const NAME = "staffroom:theme";

const asTheme = (value: string | null | undefined): Theme | undefined =>
  value === "light" || value === "dark" ? value : undefined;

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
  document.documentElement.dataset.theme = chooseTheme(asked, remembered());
}

/** Changes light to dark or back, and remembers it for this browser. */
export function toggleTheme(): void {
  const root = document.documentElement;
  const next: Theme = root.dataset.theme === "dark" ? "light" : "dark";
  root.dataset.theme = next;
  try {
    localStorage.setItem(NAME, next);
  } catch {
    // Without storage the theme holds for this page only.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}
