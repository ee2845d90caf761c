import { wordsOf } from "../../../model/words-of.ts";

/** Says that an exercise is on its way. */
export function showLoading(element: HTMLElement, title: string): void {
  const words = document.createElement("p");
  words.setAttribute("role", "status");
  words.textContent = `${title} is loading.`;
  fill(element, words);
}

/** Says why an exercise did not load, with a button that tries again. */
export function showFailure(element: HTMLElement, title: string, cause: unknown, retry: () => void): void {
  const words = document.createElement("p");
  words.setAttribute("role", "alert");
  const strong = document.createElement("strong");
  strong.textContent = `${title} did not load.`;
  words.append(strong, " ", wordsOf(cause));
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Try again";
  button.addEventListener("click", retry);
  fill(element, words, button);
}

function fill(element: HTMLElement, ...children: readonly HTMLElement[]): void {
  const box = document.createElement("div");
  box.className = "exercise-state";
  box.lang = "en";
  box.append(...children);
  element.replaceChildren(box);
}
