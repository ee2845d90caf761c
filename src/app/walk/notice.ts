/** Something to do about a notice: a link, a button, or just to close it. */
export interface Choice {
  readonly words: string;
  readonly href?: string;
  act?(): void;
}

/** Shows a sentence above the text, with what can be done about it; any choice closes it. */
export function showNotice(words: string, choices: readonly Choice[] = [{ words: "Close" }]): void {
  const place = document.querySelector("[data-notices]");
  if (!place) return;
  const notice = document.createElement("div");
  notice.className = "walk-notice";
  notice.setAttribute("role", "status");
  const text = document.createElement("p");
  notice.append(text, ...choices.map((choice) => drawChoice(choice, notice)));
  place.replaceChildren(notice);
  // A status that is there before its words is read out.
  text.textContent = words;
}

function drawChoice({ words, href, act }: Choice, notice: HTMLElement): HTMLElement {
  const element = document.createElement(href === undefined ? "button" : "a");
  element.textContent = words;
  if (element instanceof HTMLAnchorElement) element.href = href ?? "";
  else element.type = "button";
  element.addEventListener("click", () => {
    notice.remove();
    act?.();
  });
  return element;
}
