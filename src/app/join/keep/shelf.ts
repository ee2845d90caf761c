import type { Json } from "../../../model/index.ts";

/** Where this browser keeps things by name. Never throws: what it cannot store it holds for as long as the page lives. */
export interface Shelf {
  get(name: string): unknown;
  set(name: string, value: Json): void;
  remove(name: string): void;
  /** Every name that begins so. */
  names(start: string): readonly string[];
  /** Calls with the name of what another page of this browser changed; `null` for everything. */
  watch(changed: (name: string | null) => void): () => void;
  /** False once something could not be stored, so that a reload would lose it. */
  readonly isKept: boolean;
}

/** A shelf in `localStorage`, whose names there all begin with `prefix`. */
export function openShelf(prefix: string): Shelf {
  const held = new Map<string, Json>();
  const store = storage();
  let isKept = store !== undefined;
  return {
    get(name) {
      if (held.has(name)) return held.get(name);
      try {
        return JSON.parse(store?.getItem(prefix + name) ?? "null") ?? undefined;
      } catch {
        return undefined;
      }
    },
    set(name, value) {
      try {
        if (!store) throw new Error();
        store.setItem(prefix + name, JSON.stringify(value));
        held.delete(name);
      } catch {
        held.set(name, value);
        isKept = false;
      }
    },
    remove(name) {
      held.delete(name);
      store?.removeItem(prefix + name);
    },
    names(start) {
      const stored = store ? Array.from({ length: store.length }, (_, at) => store.key(at) ?? "") : [];
      const own = stored.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
      return [...new Set([...own, ...held.keys()])].filter((name) => name.startsWith(start));
    },
    watch(changed) {
      const hear = ({ key, storageArea }: StorageEvent) => {
        if (storageArea !== store) return;
        if (key === null) changed(null);
        else if (key.startsWith(prefix)) changed(key.slice(prefix.length));
      };
      addEventListener("storage", hear);
      return () => removeEventListener("storage", hear);
    },
    get isKept() {
      return isKept;
    },
  };
}

function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
