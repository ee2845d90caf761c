const NAME = "staffroom:letter-keys";

/** True unless this browser was told to leave keys that write a character alone: speech and slips press them. */
export function areLettersOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== "off";
  } catch {
    return true;
  }
}

/** Has keys that write a character work for the deck in this browser, or not. */
export function switchLetters(on: boolean): void {
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, "off");
  } catch {
    // Without storage they stay on.
  }
}
