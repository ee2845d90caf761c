import type { RendererObject, Token, Tokens } from "marked";
import { plainText } from "../html/tree.ts";
import { escapeHtml } from "./attributes.ts";

/** The box of a task list's item; `name` is the words beside it. */
type Box = Tokens.Checkbox & { name?: string };

/** Draws the boxes of task lists with the words beside them as accessible names; marked leaves them nameless. */
export const taskRenderer: RendererObject = {
  listitem(item) {
    const [first, second] = item.tokens;
    // A loose list has the box inside the item's first paragraph.
    const isLoose = first?.type === "paragraph";
    const box = (isLoose ? first.tokens?.[0] : first) as Box | undefined;
    const words = (isLoose ? first.tokens?.slice(1) : (second as Tokens.Generic | undefined)?.tokens) ?? [];
    if (box?.type === "checkbox") box.name = plainText(this.parser.parseInline(words as Token[]));
    return false;
  },
  checkbox(token) {
    const { checked, name = "" } = token as Box;
    return `<input type="checkbox"${checked ? " checked" : ""} disabled aria-label="${escapeHtml(name)}"> `;
  },
};
