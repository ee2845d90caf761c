import { recall, remember } from "../../remember.ts";
import type { DeckData } from "../data.ts";

/** Names the workshop among others that this address may serve at other times. */
const keyOf = ({ title }: Pick<DeckData, "title">): string => `staffroom:agenda|${title}|${location.pathname}`;

/** The id of the agenda last chosen for this workshop in this browser; none when the command that serves it named one. */
export const rememberedAgenda = (data: Pick<DeckData, "title" | "pinned">): string | null =>
  data.pinned ? null : recall(keyOf(data));

/** Remembers an agenda for this workshop in this browser. Without storage it holds for the address that names it. */
export const rememberAgenda = (data: Pick<DeckData, "title">, id: string): void => remember(keyOf(data), id);
