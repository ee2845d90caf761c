import { fileURLToPath } from "node:url";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { openWorkshop } from "../../src/vite/workshop/open-workshop.ts";
import type { Compiled } from "../../src/vite/workshop/put-together.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** This repository's folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** This repository's own workshop, compiled. */
export async function compileOwn(): Promise<Compiled> {
  const workshop = openWorkshop(ROOT);
  try {
    return await workshop.compile();
  } finally {
    await workshop.close();
  }
}

/** Every element of `html`, in the order of the text. */
export const elementsOf = (html: string): Element[] => flatten(parseFragment(html).childNodes);

const flatten = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) => ("tagName" in node ? [node, ...flatten(node.childNodes)] : []));

/** An attribute's value; empty where there is none. */
export const attribute = (element: Element, name: string): string =>
  element.attrs.find((attr) => attr.name === name)?.value ?? "";

const has = (element: Element, name: string): boolean => attribute(element, "class").split(/\s+/).includes(name);

/** The text of `html`, without that of elements which have one of the classes or tag names in `without`. */
export function textOf(html: string, without: readonly string[] = []): string {
  const read = (nodes: readonly Node[]): string =>
    nodes
      .map((node) => {
        if ("value" in node) return node.value;
        if (!("tagName" in node) || without.some((name) => node.tagName === name || has(node, name))) return " ";
        return ` ${read(node.childNodes)} `;
      })
      .join("");
  return read(parseFragment(html).childNodes).replaceAll(/\s+/g, " ").trim();
}

/** How many words a text has; figures count, signs alone do not. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
