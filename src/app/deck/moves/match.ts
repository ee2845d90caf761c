/** A slide as the list of slides names it. */
export interface Place {
  /** Undefined for a slide that is not counted. */
  readonly number: number | undefined;
  readonly id: string;
  readonly title: string;
  readonly module: string;
}

/**
 * The slides that fit what was typed, best first: a number finds that slide and then those that begin with it,
 * words must all occur in the title, the id or the module's name. Nothing typed finds every slide.
 */
export function findPlaces(places: readonly Place[], typed: string): Place[] {
  const query = typed.trim().toLowerCase();
  if (/^\d+$/.test(query)) return places.filter(({ number = "" }) => `${number}`.startsWith(String(Number(query))));
  const words = query.split(/\s+/);
  const found = places.filter(({ id, title, module }) => {
    const text = `${title} ${id} ${module}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const rank = ({ id, title }: Place) =>
    id === query || title.toLowerCase() === query ? 0 : title.toLowerCase().startsWith(query) ? 1 : 2;
  return query === "" ? found : found.toSorted((a, b) => rank(a) - rank(b));
}
