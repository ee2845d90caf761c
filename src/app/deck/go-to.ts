import { openDialog } from "./dialog.ts";
import { findPlaces, type Place } from "./match.ts";

/** Opens the list of slides; typing narrows it, and `go` is called with the chosen one. */
export function openGoTo(places: readonly Place[], current: number, go: (place: Place) => void): void {
  const dialog = openDialog("Go to a slide", "go-to");
  const input = drawInput();
  const list = document.createElement("ul");
  list.id = "go-to-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Slides");
  const none = Object.assign(document.createElement("p"), { className: "go-to-none" });
  none.setAttribute("role", "status");
  dialog.append(input, none, list);

  let found: Place[] = [];
  let at = 0;
  const choose = (place: Place | undefined) => {
    if (!place) return;
    dialog.close();
    go(place);
  };
  const mark = (index: number) => {
    at = Math.max(0, Math.min(index, found.length - 1));
    for (const [order, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(order === at));
      if (order === at) option.scrollIntoView({ block: "nearest" });
    }
    input.setAttribute("aria-activedescendant", list.children[at]?.id ?? "");
  };
  const narrow = () => {
    found = findPlaces(places, input.value);
    list.replaceChildren(...found.map((place) => drawOption(place, () => choose(place))));
    list.hidden = found.length === 0;
    none.textContent = found.length === 0 ? "No slide fits that. Try a number, or a word of its title." : "";
    mark(input.value.trim() === "" ? found.findIndex((place) => place.number === current) : 0);
  };
  input.addEventListener("input", narrow);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") choose(found[at]);
    else if (event.key === "ArrowDown") mark(at + 1);
    else if (event.key === "ArrowUp") mark(at - 1);
    else return;
    event.preventDefault();
  });
  narrow();
  input.focus();
}

function drawInput(): HTMLInputElement {
  const input = document.createElement("input");
  input.type = "text";
  input.placeholder = "Number or name";
  input.autocomplete = "off";
  input.spellcheck = false;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-label", "Slide's number or name");
  input.setAttribute("aria-expanded", "true");
  input.setAttribute("aria-controls", "go-to-list");
  return input;
}

function drawOption({ number, title, module }: Place, choose: () => void): HTMLElement {
  const option = document.createElement("li");
  option.id = `go-to-${number}`;
  option.setAttribute("role", "option");
  const [count, name, where] = ["b", "span", "small"].map((tag) => document.createElement(tag));
  if (count) count.textContent = String(number);
  if (name) name.textContent = title;
  if (where) where.textContent = module;
  option.append(...[count, name, where].filter((part) => part !== undefined));
  option.addEventListener("click", choose);
  return option;
}
