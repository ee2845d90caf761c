import { type Element, elementsOf, fullName, type Parent, removeNode } from "./tree.ts";

const ADDRESSES = ["href", "src", "action", "formaction", "data", "xlink:href", "poster"];

/** Attributes by which a form or a frame would take the page elsewhere, or bring one of its own. */
const DRIVING = ["srcdoc", "action", "formaction", "formtarget"];

/** Elements that run something, or change what the whole page is. */
const ACTING = ["script", "meta", "base"];

/** True for an attribute that would run a script or take the page elsewhere: a handler, or an address that is one. */
export function isScript(name: string, value: string): boolean {
  if (/^on/i.test(name) || DRIVING.includes(name.toLowerCase())) return true;
  return ADDRESSES.includes(name.toLowerCase()) && isScriptAddress(value);
}

/** True for `javascript:` and its like, however spaced. */
export function isScriptAddress(address: string): boolean {
  // Browsers skip white space and control characters in front of and within a scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  const bare = address.replace(/[\u0000-\u0020]/g, "").toLowerCase();
  return /^(?:javascript|vbscript|data:text\/html)/.test(bare);
}

/** Takes scripts and their like out of a tree. @returns what was taken: `<script`, `onclick`, `javascript:` */
export function removeScripts(root: Parent): string[] {
  const removed: string[] = [];
  for (const element of elementsOf(root)) {
    if (ACTING.includes(element.tagName)) {
      removed.push(`<${element.tagName}`);
      removeNode(element);
    } else removed.push(...removeHandlers(element));
  }
  return removed;
}

function removeHandlers(element: Element): string[] {
  const bad = element.attrs.filter((attribute) => isScript(fullName(attribute), attribute.value));
  if (bad.length > 0) element.attrs = element.attrs.filter((attribute) => !bad.includes(attribute));
  return bad.map(({ name }) => (isScript(name, "") ? name : "javascript:"));
}
