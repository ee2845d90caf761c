import type { PhoneState } from "./phone.ts";

/** What the phone's page shows. */
export type Screen = "finding" | "join" | "removed" | "blank" | "waiting" | "step" | "end";

/**
 * The screen for a state.
 * @param knowsRoom true when somebody on this phone joined a room before, so that a join form would mislead
 */
export function screenOf({ view, refusal }: Pick<PhoneState, "view" | "refusal">, knowsRoom: boolean): Screen {
  if (refusal) return refusal.code === "removed" ? "removed" : "join";
  if (!view) return knowsRoom ? "finding" : "join";
  if (view.people.length === 0) return "join";
  if (view.room.isClosed) return "end";
  if (view.isBlank) return "blank";
  return view.step ? "step" : "waiting";
}
