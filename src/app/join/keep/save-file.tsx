import { render } from "preact";
import { Answered } from "../pages/printable.tsx";
import type { Sheet } from "./sheets.ts";

/** How the saved page looks: on its own, anywhere, light and dark. */
const STYLE = `
:root{color-scheme:light dark}body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:17px/1.5 system-ui,sans-serif}
h1,h2{line-height:1.2}section{margin-top:2rem}dl div{display:grid;grid-template-columns:minmax(8em,1fr) 2fr;gap:0 1em;
padding:.4em 0;border-top:1px solid #8888}dt{font-weight:600}dd{margin:0}.mark{display:none}`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A page of its own with this content, as HTML. */
export const fileOf = (title: string, language: string, content: string): string =>
  `<!doctype html><html lang="${escaped(language).replaceAll('"', "&quot;")}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style>${content}</html>\n`;

/** Has the browser save a text as a file. Works without a secure context, which sharing does not. */
function saveFile(name: string, html: string): void {
  const address = URL.createObjectURL(new Blob([html], { type: "text/html" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Saves what was done as a page of its own. */
export function saveAnswers(title: string, language: string, sheets: readonly Sheet[]): void {
  const content = document.createElement("article");
  render(<Answered {...{ title, sheets }} />, content);
  saveFile("my-answers.html", fileOf(title, language, content.innerHTML));
  render(null, content);
}
