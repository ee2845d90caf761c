/** A timer as it is drawn: digits, words, buttons. */
export interface Face {
  /** The words its author gave it; empty without any. */
  readonly label: string;
  /**
   * @param time what remains, as it is read
   * @param isOver true once the time is up
   * @param isFresh true before it was started
   */
  show(time: string, state: { readonly isRunning: boolean; readonly isOver: boolean; readonly isFresh: boolean }): void;
}

/** What its buttons ask for. */
export type Presses = Readonly<Record<"toggle" | "add" | "reset", () => void>>;

/** Fraunces has no figures of one width: each stands in a cell, and what is narrower says so. */
const CELLS: Readonly<Record<string, string>> = { ":": "narrow" };

/** Draws a timer's face in place of its words. */
export function drawFace(element: HTMLElement, presses: Presses): Face {
  // Reveal may write the page anew from what stands in it, face and all.
  element.dataset.label ??= element.querySelector(".timer-label")?.textContent ?? "";
  const { label } = element.dataset;
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", label === "" ? "Timer" : `Timer: ${label}`);

  const spoken = make("span", "visually-hidden");
  const digits = make("span", "timer-digits");
  digits.setAttribute("aria-hidden", "true");
  const over = make("span", "timer-over", " over");
  const time = make("div", "timer-time", spoken, digits, over);
  time.setAttribute("role", "timer");
  const up = make("mark", "timer-up", "Time’s up");
  const words = make("p", "timer-label", up, label);
  const toggle = makeButton("timer-toggle", "Start", presses.toggle);
  const reset = makeButton("timer-reset", "Reset", () => {
    const hadFocus = document.activeElement === reset;
    presses.reset();
    if (hadFocus) toggle.focus();
  });
  const buttons = make("div", "timer-buttons", toggle, makeButton("timer-add", "+1 min", presses.add), reset);
  for (const english of [time, up, buttons]) english.lang = "en";
  element.replaceChildren(time, words, buttons);

  return {
    label,
    show(shown, { isRunning, isOver, isFresh }) {
      spoken.textContent = shown;
      digits.replaceChildren(...[...shown].map((character) => make("span", CELLS[character] ?? "", character)));
      over.hidden = !isOver;
      up.hidden = !isOver;
      toggle.textContent = isRunning ? "Pause" : isFresh ? "Start" : "Go on";
      reset.hidden = isFresh;
    },
  };
}

function make(tag: string, name: string, ...inside: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  element.append(...inside);
  return element;
}

function makeButton(name: string, text: string, press: () => void): HTMLElement {
  const button = make("button", `timer-button ${name}`, text);
  button.setAttribute("type", "button");
  button.addEventListener("click", (event) => {
    press();
    // A press by mouse leaves no focus behind: Space turns the slide again.
    if (event.detail > 0) button.blur();
  });
  return button;
}
