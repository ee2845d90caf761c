/**
 * What the server or the build wrote into a page for its script, as JSON, not yet checked. Raw HTML of a slide cannot
 * pass for it: no script of an author's reaches the page.
 */
export function readPageData(page: Document): unknown {
  const block = page.querySelector('script[type="application/json"]#workshop');
  return JSON.parse(block?.textContent ?? "null");
}
