import type { PhoneView, RoomCard } from "../../../model/index.ts";
import { fetchSoon, readRefusal } from "../../../room/send.ts";
import { API, type RefusalBody } from "../../../room/wire.ts";

/** What a code leads to: a room, why there is none, or no answer at all. */
export type Found =
  /** `isIn` where this phone has joined it already. */
  { readonly room: RoomCard; readonly isIn: boolean } | { readonly refusal: RefusalBody } | { readonly lost: true };

/** How many characters a code has. */
export const CODE_LENGTH = 6;

/** A code without what people put between its characters. */
export const tidyCode = (typed: string): string => typed.replaceAll(/[^\p{L}\p{N}]/gu, "").toUpperCase();

/** The code in an address such as `/r/HT4K9M`; empty without one. */
export const codeOf = (path: string): string => tidyCode(/^\/r\/([^/]+)/i.exec(path)?.[1] ?? "").slice(0, CODE_LENGTH);

/** Asks what room a code belongs to, so that a person sees where they are about to go. Never throws. */
export async function lookUp(root: URL, code: string): Promise<Found> {
  const address = new URL(API.view, root);
  address.searchParams.set("role", "phone");
  address.searchParams.set("code", code);
  try {
    const response = await fetchSoon(address);
    if (!response.ok) return { refusal: await readRefusal(response) };
    const { room, people } = (await response.json()) as PhoneView;
    return { room, isIn: people.length > 0 };
  } catch {
    return { lost: true };
  }
}
