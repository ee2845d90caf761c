/** What this browser remembers under a name; null where that is nothing, or where it may keep nothing. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Remembers a text under a name; null forgets it. Without storage nothing happens: it then holds for the page only. */
export function remember(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // The page goes on without.
  }
}
