/** What stands on one sheet of several, and how many stand before it. */
export interface SheetOf<T> {
  readonly from: number;
  readonly items: readonly T[];
}

/** Shares items out to as few sheets of at most `most` as they need, each as full as the others; there is always one. */
export function evenSheets<T>(items: readonly T[], most: number): SheetOf<T>[] {
  const count = Math.max(1, Math.ceil(items.length / most));
  const size = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, at) => ({
    from: at * size,
    items: items.slice(at * size, (at + 1) * size),
  }));
}

/** A sheet's headline: the title, and on later ones that it goes on. */
export const sheetTitle = (title: string, from: number): string => (from === 0 ? title : `${title}, continued`);
