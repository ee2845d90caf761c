import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
export type Fragment = DefaultTreeAdapterTypes.DocumentFragment;
export type Child = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Nested deeper than this, HTML is refused: walking it calls itself. */
const DEEPEST = 400;

/**
 * HTML as a tree, or undefined when it is nested too deeply to walk. `<plaintext>`, which has no end and would swallow
 * the rest of the page, becomes `<pre>`.
 */
export function parseTree(html: string): Fragment | undefined {
  const root = parseFragment(html.replace(/<plaintext\b/gi, "<pre"));
  return isDeep(root) ? undefined : root;
}

const isDeep = (parent: Parent, depth = 0): boolean =>
  depth > DEEPEST || childrenOf(parent).some((child) => isElement(child) && isDeep(child, depth + 1));

/** A tree as HTML. */
export const printTree = (root: Parent): string => serialize(root);

export const isElement = (node: Child | Parent | undefined): node is Element => node !== undefined && "tagName" in node;

/** The children of a node; of a template, its content's. */
export const childrenOf = (node: Parent): Child[] => ("content" in node ? node.content.childNodes : node.childNodes);

/** Every element below a node, each before those inside it. */
export function elementsOf(root: Parent, into: Element[] = []): Element[] {
  for (const child of childrenOf(root)) {
    if (!isElement(child)) continue;
    into.push(child);
    elementsOf(child, into);
  }
  return into;
}

/** An attribute's value; names with a prefix are asked for with it (`xlink:href`). */
export const getAttribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => fullName(attribute) === name)?.value;

/** Sets an attribute, or takes it away when `value` is undefined. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  const at = element.attrs.findIndex((attribute) => fullName(attribute) === name);
  const found = element.attrs[at];
  if (value === undefined) {
    if (found) element.attrs.splice(at, 1);
  } else if (found) found.value = value;
  else element.attrs.push({ name, value });
}

/** An attribute's name as written. */
export const fullName = ({ prefix, name }: { prefix?: string | undefined; name: string }): string =>
  prefix ? `${prefix}:${name}` : name;

/** Makes an element another one, with the same attributes and children. */
export function rename(element: Element, name: string): void {
  element.tagName = name;
  element.nodeName = name;
}

/** Takes a node out of the tree. */
export function removeNode(node: Child): void {
  const siblings = node.parentNode ? childrenOf(node.parentNode) : [];
  const at = siblings.indexOf(node);
  if (at !== -1) siblings.splice(at, 1);
}

/** The text in a node and below, white space run together. */
export const textOf = (node: Child | Parent): string => rawText(node).replace(/\s+/g, " ").trim();

/** The text in a node and below, as it stands. */
export function rawText(node: Child | Parent): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? childrenOf(node).map(rawText).join("") : "";
}

/** The text of some HTML, white space run together; empty when it is nested too deeply. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, " ").trim();
  const tree = parseTree(html);
  return tree ? textOf(tree) : "";
}
