import type { DeckData } from "../data.ts";

/** Names the workshop among others that this address may serve at other times. */
const keyOf = ({ title }: Pick<DeckData, "title">): string => `staffroom:agenda|${title}|${location.pathname}`;

/** The id of the agenda last chosen for this workshop in this browser; none when the command that serves it named one. */
export function rememberedAgenda(data: Pick<DeckData, "title" | "pinned">): string | null {
  if (data.pinned) return null;
  try {
    return localStorage.getItem(keyOf(data));
  } catch {
    return null;
  }
}

/** Remembers an agenda for this workshop in this browser. */
export function rememberAgenda(data: Pick<DeckData, "title">, id: string): void {
  try {
    localStorage.setItem(keyOf(data), id);
  } catch {
    // Without storage the agenda holds for the address that names it.
  }
}
