import { openDialog } from "../chrome/dialog.ts";
import { findPlaces, type Place } from "./match.ts";

/**
 * Opens the list of slides by module; typing narrows it, and `go` is called with the chosen one.
 * @param current id of the slide that is shown
 */
export function openGoTo(places: readonly Place[], current: string | undefined, go: (place: Place) => void): void {
  const dialog = openDialog("Go to a slide", "go-to");
  const input = drawInput();
  const list = document.createElement("div");
  list.id = "go-to-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Slides");
  const none = Object.assign(document.createElement("p"), { className: "go-to-none" });
  none.setAttribute("role", "status");
  dialog.append(input, none, list);

  let found: Place[] = [];
  let options: HTMLElement[] = [];
  let at = 0;
  const choose = (place: Place | undefined) => {
    if (!place) return;
    dialog.close();
    go(place);
  };
  const mark = (index: number) => {
    at = Math.max(0, Math.min(index, found.length - 1));
    for (const [order, option] of options.entries()) {
      option.setAttribute("aria-selected", String(order === at));
      if (order === at) option.scrollIntoView({ block: "nearest" });
    }
    input.setAttribute("aria-activedescendant", options[at]?.id ?? "");
  };
  const narrow = () => {
    found = findPlaces(places, input.value);
    options = found.map((place) => drawOption(place, () => choose(place)));
    list.replaceChildren(...drawGroups(found, options));
    list.hidden = found.length === 0;
    none.textContent = found.length === 0 ? "No slide fits that. Try a number, or a word of its title." : "";
    mark(input.value.trim() === "" ? found.findIndex(({ id }) => id === current) : 0);
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

/** Neighbours of one module stand under its name. */
function drawGroups(places: readonly Place[], options: readonly HTMLElement[]): HTMLElement[] {
  const groups: HTMLElement[] = [];
  for (const [index, { module }] of places.entries()) {
    if (index === 0 || places[index - 1]?.module !== module) groups.push(drawGroup(module));
    groups.at(-1)?.append(...options.slice(index, index + 1));
  }
  return groups;
}

function drawGroup(module: string): HTMLElement {
  const group = document.createElement("div");
  group.className = "go-to-group";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", module);
  const name = document.createElement("p");
  name.setAttribute("aria-hidden", "true");
  name.textContent = module;
  group.append(name);
  return group;
}

function drawOption({ id, number, title }: Place, choose: () => void): HTMLElement {
  const option = document.createElement("div");
  option.id = `go-to-slide-${id}`;
  option.setAttribute("role", "option");
  const count = Object.assign(document.createElement("b"), { textContent: `${number ?? ""}` });
  const name = Object.assign(document.createElement("span"), { textContent: title });
  option.append(count, " ", name);
  option.addEventListener("click", choose);
  return option;
}
