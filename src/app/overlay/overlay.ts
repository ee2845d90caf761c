import { countListed, frameOf, type Listed } from "./listed.ts";
import "./overlay.css";

let shown: HTMLElement | undefined;
let dismissed = "";

/**
 * Lists the problems of the workshop over the page when at least one is an error; warnings alone are a discreet
 * count that opens the list. An empty list takes both away. A list that was closed stays closed until it changes.
 */
export function showDiagnostics(all: readonly Listed[]): void {
  shown?.remove();
  shown = undefined;
  if (all.length === 0) return;
  const state = JSON.stringify(all);
  const serious = all.some(({ diagnostic }) => diagnostic.severity === "error");
  if (serious && state !== dismissed) openList(all, state);
  else showCount(all, state);
}

function openList(all: readonly Listed[], state: string): void {
  const dialog = document.createElement("dialog");
  dialog.className = "problems";
  dialog.lang = "en";
  dialog.setAttribute("aria-labelledby", "problems-title");
  const title = text("h2", `Problems: ${countListed(all)}`);
  title.id = "problems-title";
  const close = button("Close", () => dialog.close());
  const head = document.createElement("header");
  head.append(title, close);
  const list = document.createElement("ol");
  list.append(...all.map(drawDiagnostic));
  dialog.append(head, text("p", "This list goes away when they are mended.", "problems-lead"), list);
  dialog.addEventListener("close", () => {
    if (!dialog.isConnected) return;
    dismissed = state;
    showDiagnostics(all);
  });
  replaceShown(dialog);
  dialog.showModal();
}

function drawDiagnostic(listed: Listed): HTMLElement {
  const { code, severity, message, hint, span } = listed.diagnostic;
  const place = [span.file, span.line, span.column].filter((part) => part !== undefined).join(":");
  const entry = document.createElement("li");
  entry.dataset.severity = severity;
  const where = document.createElement("p");
  where.append(text("b", severity), " ", text("code", place), " ", text("code", code, "problems-code"));
  const frame = frameOf(listed);
  entry.append(where, text("h3", message));
  if (frame) entry.append(text("pre", frame));
  if (hint) entry.append(text("p", hint, "problems-hint"));
  return entry;
}

function showCount(all: readonly Listed[], state: string): void {
  const count = button(countListed(all), () => {
    dismissed = "";
    openList(all, state);
  });
  count.className = "problems-count";
  count.lang = "en";
  count.title = "Show what the workshop's files have been found with";
  replaceShown(count);
}

function replaceShown(element: HTMLElement): void {
  shown?.remove();
  shown = element;
  document.body.append(element);
}

function text(name: string, words: string, kind = ""): HTMLElement {
  const element = document.createElement(name);
  element.textContent = words;
  if (kind) element.className = kind;
  return element;
}

function button(words: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = words;
  element.addEventListener("click", press);
  return element;
}
