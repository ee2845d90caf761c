/** An id that something asks for. `written` ids are an author's own words and come before those made from text. */
export interface IdRequest {
  readonly id: string;
  readonly written: boolean;
}

/** The id that something got; `clashes` when it is not the one asked for. */
export interface GivenId {
  readonly id: string;
  /** The index of the request that has the id. */
  readonly clashes?: number;
}

/**
 * Gives every request an id of its own: written ids first, then the first of each other id in order; whoever comes
 * late gets `-2`, `-3`, … So an id depends on the order of two requests only when both ask for the same.
 */
export function giveIds(requests: readonly IdRequest[]): GivenId[] {
  const owners = new Map<string, number>();
  for (const written of [true, false]) {
    for (const [index, request] of requests.entries()) {
      if (request.written === written && !owners.has(request.id)) owners.set(request.id, index);
    }
  }
  const counts = new Map<string, number>();
  return requests.map(({ id }, index) => {
    const owner = owners.get(id);
    if (owner === undefined || owner === index) return { id };
    let count = counts.get(id) ?? 2;
    while (owners.has(`${id}-${count}`)) count++;
    counts.set(id, count + 1);
    owners.set(`${id}-${count}`, index);
    return { id: `${id}-${count}`, clashes: owner };
  });
}

/** Ids of a page that a slide must not take. */
const RESERVED = ["workshop", "diagnostics"];

/** Text as an id: lower case, letters and digits of any script, hyphens between. Empty when it has neither. */
export function makeId(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .normalize("NFC")
    .toLowerCase();
  const id = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  // Reveal reads an address of digits as a slide's number.
  if (/^\d+$/.test(id)) return `slide-${id}`;
  return RESERVED.includes(id) ? `${id}-slide` : id;
}

/** Why an id cannot be a slide's address, or undefined when it can. */
export function idFault(id: string): string | undefined {
  if (/[\s/]/.test(id)) return "it holds a space or a slash";
  if (/^\d+$/.test(id)) return "Reveal reads digits as a slide's number";
  return RESERVED.includes(id) ? "the page has an element of that name" : undefined;
}
