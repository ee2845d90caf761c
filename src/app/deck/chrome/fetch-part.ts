import { showNotice } from "./notice.ts";

/** Uses a part of the deck that is fetched at its first use, and says so when it cannot be had. */
export function fetchPart<T>(load: () => Promise<T>, use: (part: T) => void): void {
  load().then(use, () =>
    showNotice("This part of the deck could not be fetched. Is the server still running? Reload once it answers."),
  );
}
