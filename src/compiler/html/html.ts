import type { SlideScope } from "../slide/scope.ts";
import { resolveAttribute, resolveStyle } from "./asset-attributes.ts";
import { type AttributeComment, applyElementComments } from "./comments.ts";
import { meantAttribute } from "./reveal-attributes.ts";
import { removeScripts } from "./safety.ts";
import {
  childrenOf,
  type Element,
  elementsOf,
  type Fragment,
  fullName,
  getAttribute,
  parseTree,
  printTree,
  rawText,
  removeNode,
} from "./tree.ts";

/** A slide's HTML after the passes that need a tree. */
export interface FinishedHtml {
  readonly html: string;
  /** Attributes that `.element` comments gave the slide itself. */
  readonly slide: Readonly<Record<string, string>>;
  /** What stood in Reveal's `<aside class="notes">`. */
  readonly notes: string;
}

/**
 * The passes over HTML that need a tree: `.element` comments, scripts, local files in raw HTML, notes written as
 * HTML. Comments are taken out.
 * @returns undefined when the HTML is nested too deeply
 */
export function finishHtml(html: string, scope: SlideScope): FinishedHtml | undefined {
  const root = parseTree(html);
  if (root === undefined) return undefined;
  const { slide, comments } = applyElementComments(root);
  reportComments(
    comments.filter(({ target }) => target === "element"),
    scope,
  );
  removeComments(root);
  for (const what of removeScripts(root)) reportScript(what, scope);
  for (const element of elementsOf(root)) resolveElement(element, scope);
  const notes = takeNotes(root);
  return { html: printTree(root), slide, notes };
}

/** Says that a script was taken out; `what` is how it begins in the text. */
export function reportScript(what: string, scope: SlideScope): void {
  const name = what.startsWith("<") ? `A ${what}>` : what === "javascript:" ? "A javascript: address" : `"${what}"`;
  const hint = "Slides run no scripts: what needs code is an exercise.";
  scope.log.add("removed-script", scope.find(what), `${name} was taken out of the slide.`, hint);
}

/** Says what of `.slide` and `.element` comments could not be used. */
export function reportComments(comments: readonly AttributeComment[], scope: SlideScope): void {
  for (const { target, attributes, rest, scripts } of comments) {
    for (const name of scripts) reportScript(name, scope);
    for (const name of Object.keys(attributes)) {
      const meant = meantAttribute(name);
      if (meant === undefined) continue;
      scope.log.add(
        "bad-attributes",
        scope.find(name),
        `Reveal has no attribute "${name}".`,
        `Did you mean "${meant}"?`,
      );
    }
    if (rest === undefined) continue;
    const message = `The .${target} comment holds "${rest}", which is no attribute.`;
    scope.log.add("bad-attributes", scope.find(rest), message, 'Write attributes as name="value".');
  }
}

function resolveElement(element: Element, scope: SlideScope): void {
  for (const attribute of element.attrs) {
    if (attribute.value === "") continue;
    attribute.value = resolveAttribute(element.tagName, fullName(attribute), attribute.value, scope);
  }
  if (element.tagName === "section") {
    const hint = "Use a <div>, or a line of two hyphens for a slide below.";
    scope.log.add("raw-section", scope.find("<section"), "Reveal takes a <section> for a slide.", hint);
  }
  if (element.tagName === "img" && getAttribute(element, "alt") === undefined) {
    const hint = 'Add alt="what it shows", or alt="" when it is only decoration.';
    scope.log.add("missing-alt", scope.find("<img"), "The image has no alt text.", hint);
  }
  if (element.tagName !== "style") return;
  for (const child of childrenOf(element)) {
    if ("value" in child) child.value = resolveStyle(child.value, scope);
  }
}

function removeComments(root: Fragment): void {
  for (const parent of [root, ...elementsOf(root)]) {
    for (const child of [...childrenOf(parent)]) if (child.nodeName === "#comment") removeNode(child);
  }
}

function takeNotes(root: Fragment): string {
  const notes = elementsOf(root).filter(
    (element) => element.tagName === "aside" && (getAttribute(element, "class") ?? "").split(/\s+/).includes("notes"),
  );
  for (const aside of notes) removeNode(aside);
  return notes
    .filter((aside) => rawText(aside).trim() !== "")
    .map(printTree)
    .join("\n");
}
