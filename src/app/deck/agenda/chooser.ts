import { openDialog } from "../chrome/dialog.ts";
import type { DeckData } from "../data.ts";
import { type Way, waysOf } from "./agenda.ts";
import { rememberAgenda } from "./memory.ts";

/**
 * Opens the list of agendas, each a link to the deck as it runs by it; the one followed is remembered.
 * @param current id of the agenda in force; `all` when every slide is shown
 * @param slide id of the slide that is shown, to stay on it where it is part of the agenda
 */
export function openAgendas(data: DeckData, current: string, slide: string): void {
  const dialog = openDialog("Agenda", "agendas");
  const list = document.createElement("ul");
  for (const way of waysOf(data)) {
    const link = drawWay(way, way.id === current);
    link.href = addressOf(way, slide);
    link.addEventListener("click", (event) => {
      rememberAgenda(data, way.id);
      if (way.id !== current) return;
      event.preventDefault();
      dialog.close();
    });
    const entry = document.createElement("li");
    entry.append(link);
    list.append(entry);
  }
  const note = document.createElement("p");
  note.textContent = "This browser opens the workshop by the agenda you choose, until you choose another.";
  dialog.append(list, note);
  dialog.querySelector<HTMLElement>("[aria-current]")?.focus();
}

function addressOf({ id, slides }: Way, slide: string): string {
  const address = new URL(location.href);
  address.searchParams.set("agenda", id);
  address.hash = slides?.has(slide) === false ? "" : `/${encodeURIComponent(slide)}`;
  return address.href;
}

function drawWay({ title, minutes, slides }: Way, isCurrent: boolean): HTMLAnchorElement {
  const link = document.createElement("a");
  const name = document.createElement("b");
  name.lang = slides ? document.documentElement.lang : "en";
  name.textContent = title;
  const size = document.createElement("span");
  const parts = [minutes > 0 ? `${minutes} minutes` : "", slides ? `${slides.size} slides` : ""];
  size.textContent = parts.filter((part) => part !== "").join(", ");
  link.append(name, " ", size);
  if (isCurrent) {
    link.setAttribute("aria-current", "true");
    const mark = document.createElement("small");
    mark.textContent = "now";
    link.append(" ", mark);
  }
  return link;
}
