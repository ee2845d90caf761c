import { type Element, elementsOf, fullName, type Parent, removeNode } from "./tree.ts";

const ADDRESSES = ["href", "src", "action", "formaction", "data", "xlink:href", "poster"];

/** True for an attribute that would run a script: a handler, or an address that is one. */
export function isScript(name: string, value: string): boolean {
  if (/^on/i.test(name)) return true;
  return ADDRESSES.includes(name.toLowerCase()) && isScriptAddress(value);
}

/** True for `javascript:` and its like, however spaced. */
export function isScriptAddress(address: string): boolean {
  // Browsers skip white space and control characters in front of and within a scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  const bare = address.replace(/[\u0000-\u0020]/g, "").toLowerCase();
  return /^(?:javascript|vbscript|data:text\/html)/.test(bare);
}

/** Takes scripts and handlers out of a tree. @returns what was taken: `<script`, `onclick`, `javascript:` */
export function removeScripts(root: Parent): string[] {
  const removed: string[] = [];
  for (const element of elementsOf(root)) {
    if (element.tagName === "script") {
      removed.push("<script");
      removeNode(element);
    } else removed.push(...removeHandlers(element));
  }
  return removed;
}

function removeHandlers(element: Element): string[] {
  const bad = element.attrs.filter((attribute) => isScript(fullName(attribute), attribute.value));
  if (bad.length > 0) element.attrs = element.attrs.filter((attribute) => !bad.includes(attribute));
  return bad.map((attribute) => (/^on/i.test(attribute.name) ? attribute.name : "javascript:"));
}
