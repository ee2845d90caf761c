/** Keeps texts by name for one workshop in this browser. Never throws. */
export interface Shelf {
  read(name: string): string | null;
  /** @returns false when the browser would not keep it; the page then holds it for as long as it lives. */
  write(name: string, text: string): boolean;
  remove(name: string): void;
  names(): string[];
  /** Calls `changed` with a name that another tab, or another part of this page, has written or removed. */
  watch(changed: (name: string | undefined, from: unknown) => void): () => void;
  /** Tells the watchers of this page of a change of `name` made by `from`. */
  tell(name: string, from: unknown): void;
}

/** The first words of everything that walkthroughs keep. */
const FIRST = "staffroom:walk";

/** What tells one workshop's shelf from another's on the same origin: its title, and the folder it is served from. */
export const shelfName = (title: string, root: string): string => `${FIRST}|${encodeURIComponent(title)}|${root}|`;

/** What of `localStorage` a shelf needs. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * Opens a shelf.
 * @param place as `shelfName` makes it
 * @param store gives the browser's storage; it may throw, as blocked storage does
 */
export function openShelf(place: string, store: () => Store = () => localStorage): Shelf {
  /** What the browser would not keep. */
  const unkept = new Map<string, string>();
  const watchers = new Set<(name: string | undefined, from: unknown) => void>();
  const attempt = <T>(use: (storage: Store) => T, otherwise: T): T => {
    try {
      return use(store());
    } catch {
      return otherwise;
    }
  };
  const stored = (storage: Store): string[] =>
    Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "").flatMap((key) =>
      key.startsWith(place) ? [key.slice(place.length)] : [],
    );
  return {
    read: (name) => unkept.get(name) ?? attempt((storage) => storage.getItem(place + name), null),
    write(name, text) {
      const isKept = attempt((storage) => {
        storage.setItem(place + name, text);
        return true;
      }, false);
      if (isKept) unkept.delete(name);
      else unkept.set(name, text);
      return isKept;
    },
    remove(name) {
      unkept.delete(name);
      attempt((storage) => storage.removeItem(place + name), undefined);
    },
    names: () => [...new Set([...attempt(stored, []), ...unkept.keys()])],
    watch(changed) {
      const onStorage = ({ key }: StorageEvent) => {
        if (key === null) changed(undefined, undefined);
        else if (key.startsWith(place)) changed(key.slice(place.length), undefined);
      };
      watchers.add(changed);
      globalThis.addEventListener?.("storage", onStorage);
      return () => {
        watchers.delete(changed);
        globalThis.removeEventListener?.("storage", onStorage);
      };
    },
    tell(name, from) {
      for (const watcher of watchers) watcher(name, from);
    },
  };
}
