const ATTRIBUTES = ["src", "srcset", "href", "poster", "style", "data-src", "data-background", "data-background-image"];

/**
 * Has the slides show files anew whose addresses have stayed the same.
 * @param paths below the site's root
 * @param version makes addresses that no cache has seen
 */
export function refreshFiles(slides: Element, paths: readonly string[], version: string): void {
  for (const element of slides.querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join())) {
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name);
      const fresh = value === null ? null : withVersion(value, paths, version);
      if (fresh !== null && fresh !== value) element.setAttribute(name, fresh);
    }
  }
}

function withVersion(text: string, paths: readonly string[], version: string): string {
  let fresh = text;
  for (const path of paths) {
    const address = `./${path.split("/").map(encodeURIComponent).join("/")}`;
    const [before = "", ...rest] = fresh.split(address);
    fresh = before + rest.map((after) => `${address}?v=${version}${after.replace(/^\?v=[\w.]*/, "")}`).join("");
  }
  return fresh;
}
