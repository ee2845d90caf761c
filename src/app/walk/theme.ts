type Theme = "light" | "dark";

/** Apart from the stage's theme: who reads in the dark at night projects in the light by day. */
const NAME = "staffroom:walk-theme";

const asTheme = (value: string | null): Theme | undefined =>
  value === "light" || value === "dark" ? value : undefined;

/** The theme a page starts with: the one chosen here before, else the system's. Paper is always light. */
export function startTheme(): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    document.documentElement.dataset.theme = remembered() ?? (system.matches ? "dark" : "light");
  };
  system.addEventListener("change", show);
  addEventListener("beforeprint", () => {
    document.documentElement.dataset.theme = "light";
  });
  addEventListener("afterprint", show);
  show();
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

function remembered(): Theme | undefined {
  try {
    return asTheme(localStorage.getItem(NAME));
  } catch {
    return undefined;
  }
}
