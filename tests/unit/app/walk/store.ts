import type { Store } from "../../../../src/app/walk/answers/shelf.ts";

/** A browser's storage of so many characters. */
export function makeStore(room = Number.POSITIVE_INFINITY): Store {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem(name, text) {
      const used = [...kept].reduce((sum, [key, value]) => sum + (key === name ? 0 : key.length + value.length), 0);
      if (used + name.length + text.length > room) throw new Error("QuotaExceededError");
      kept.set(name, text);
    },
    removeItem: (name) => void kept.delete(name),
  };
}
