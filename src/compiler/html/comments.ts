import { joinClasses, readAttributes } from "../markdown/attributes.ts";
import { isScript } from "./safety.ts";
import { type Child, childrenOf, type Element, getAttribute, isElement, type Parent, setAttribute } from "./tree.ts";

/** A `.slide` or `.element` comment, read. */
export interface AttributeComment {
  readonly target: "slide" | "element";
  readonly attributes: Readonly<Record<string, string>>;
  /** What could not be read as attributes. */
  readonly rest?: string;
  /** Names of attributes left out because they would run a script. */
  readonly scripts: readonly string[];
}

/** Reads the text of an HTML comment as Reveal's `.slide: …` or `.element: …`; undefined for any other comment. */
export function readComment(text: string): AttributeComment | undefined {
  const match = /^\s*\{?\s*\.(slide|element)\b:?([\s\S]*?)\}?\s*$/.exec(text);
  if (match === null) return undefined;
  const read = readAttributes(match[2] ?? "");
  const entries = Object.entries(read.attributes);
  const bare = entries.filter(([name, value]) => value === "" && !name.startsWith("data-")).map(([name]) => name);
  const scripts = entries.filter(([name, value]) => isScript(name, value)).map(([name]) => name);
  const kept = entries.filter(([name]) => !bare.includes(name) && !scripts.includes(name));
  const rest = [...bare, ...(read.rest === undefined ? [] : [read.rest])].join(" ");
  return {
    target: match[1] === "slide" ? "slide" : "element",
    attributes: Object.fromEntries(kept),
    ...(rest === "" ? {} : { rest }),
    scripts,
  };
}

/** Attributes laid over others: class values add up, of other names the later counts. */
export function mergeAttributes(
  under: Readonly<Record<string, string>>,
  over: Readonly<Record<string, string>>,
): Record<string, string> {
  const classes = joinClasses(under.class, over.class);
  return { ...under, ...over, ...(classes === "" ? {} : { class: classes }) };
}

/**
 * Applies every `.element` comment by Reveal's rule: to the element before it among its siblings, passing over text,
 * line breaks and the boxes of task lists; to the last item when that is a list with no blank line between; to the parent when there is none.
 * @returns every comment's reading, and what falls to the slide itself because nothing stands before it
 */
export function applyElementComments(root: Parent): { slide: Record<string, string>; comments: AttributeComment[] } {
  const comments: AttributeComment[] = [];
  let slide: Record<string, string> = {};
  const visit = (parent: Parent): void => {
    let before: Element | undefined;
    let text = "";
    for (const child of childrenOf(parent)) {
      if (isElement(child)) {
        visit(child);
        if (!isPassedOver(child)) before = child;
      } else if (child.nodeName === "#comment") {
        const comment = readComment("data" in child ? child.data : "");
        if (comment !== undefined) comments.push(comment);
        if (comment?.target === "element") {
          const target = before ? lastItem(before, text) : parent;
          if (isElement(target)) addAttributes(target, comment.attributes);
          else slide = mergeAttributes(slide, comment.attributes);
        }
      }
      text = "value" in child ? child.value : "";
    }
  };
  visit(root);
  return { slide, comments };
}

/** A line break, or the box of a task list, which stands for its item. */
const isPassedOver = (element: Element): boolean =>
  element.tagName === "br" || (element.tagName === "input" && getAttribute(element, "disabled") !== undefined);

function lastItem(before: Element, textBetween: string): Element {
  const isList = before.tagName === "ul" || before.tagName === "ol";
  if (!isList || /\n[ \t]*\n/.test(textBetween)) return before;
  return before.childNodes.filter((child: Child) => isElement(child)).at(-1) ?? before;
}

function addAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    const whole = name === "class" ? joinClasses(getAttribute(element, "class"), value) : value;
    setAttribute(element, name, whole);
  }
}
