/** An action that writes: words typed in one `burst` are one step to undo. */
interface Writing {
  readonly type: "note";
  readonly text: string;
  readonly burst: number;
  /** What the words are about, where there are several such things. */
  readonly item?: unknown;
}

/** True for words that fit, typed in a burst that is a whole number. */
export const takesWords = (
  { text, burst }: { readonly text: unknown; readonly burst: unknown },
  most: number,
): boolean => typeof text === "string" && text.length <= most && Number.isSafeInteger(burst);

/** True for an action of type `note`, whatever else comes in its place. */
function isTyping(action: unknown): action is Writing {
  if (typeof action !== "object" || action === null) return false;
  const { type, text, burst } = action as Partial<Writing>;
  return type === "note" && takesWords({ text, burst }, Number.POSITIVE_INFINITY);
}

/** True for two actions that write about the same thing in one burst: one step to undo. */
export const isOneBurst = (previous: unknown, action: unknown): boolean =>
  isTyping(previous) && isTyping(action) && previous.item === action.item && previous.burst === action.burst;
