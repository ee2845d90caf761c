/** Where an id comes from, those that must not change first: an author's words, a heading, a place in the file. */
const ORIGINS = ["author", "heading", "place"] as const;

export type IdOrigin = (typeof ORIGINS)[number];

/** An id that a slide asks for. */
export interface IdRequest {
  readonly id: string;
  readonly idFrom?: IdOrigin;
}

/** The id that something got; `clashes` when it is not the one asked for. */
export interface GivenId {
  readonly id: string;
  /** The index of the request that has the id. */
  readonly clashes?: number;
}

/**
 * Gives every request an id of its own: authors' ids first, then in order the first of each other; whoever comes late
 * gets `-2`, `-3`, … So an id depends on the order of two requests only when both ask for the same.
 */
export function giveIds(requests: readonly IdRequest[]): GivenId[] {
  if (areApart(requests)) return [...requests];
  const owners = new Map<string, number>();
  for (const origin of ORIGINS) {
    for (const [index, { id, idFrom = "heading" }] of requests.entries()) {
      if (idFrom === origin && !owners.has(id)) owners.set(id, index);
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

/** True when no two ask for the same id. */
function areApart(requests: readonly IdRequest[]): boolean {
  const ids = new Set<string>();
  for (const { id } of requests) ids.add(id);
  return ids.size === requests.length;
}

/** Ids of a page that a slide must not take. */
const RESERVED = ["workshop", "diagnostics"];

/** Letters that are no plain letter with a mark, and what they are written as where there is none. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ŋ: "ng",
  ŧ: "t",
  ı: "i",
  ĸ: "k",
};

/** Text as an id: lower case, letters and digits of any script, hyphens between. Empty when it has neither. */
export function makeId(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? letter);
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
