/** What was thrown, in words: an error's message, or whatever else it was as text. */
export const wordsOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));
