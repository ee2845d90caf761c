/** A block of a page: what it needs, in millimetres, and nothing may part it. */
export interface Block {
  readonly height: number;
}

/** What blocks need together, in millimetres. */
export const heightOfAll = (blocks: readonly Block[]): number => blocks.reduce((sum, { height }) => sum + height, 0);

/**
 * Shares blocks out to pages in their order, so that pages are as evenly full as can be and none holds more than it
 * has room for; a block higher than a page has one to itself.
 * @param room height of a page, by its place
 * @returns the blocks of each page; there is always one
 */
export function paginate<B extends Block>(blocks: readonly B[], room: (page: number) => number): B[][] {
  const count = fillPages(blocks, room).length;
  // The least uneven way to fill the first n pages with the first k blocks.
  let best = new Map<number, { cost: number; ends: number[] }>([[0, { cost: 0, ends: [] }]]);
  for (let page = 0; page < count; page += 1) {
    const next = new Map<number, { cost: number; ends: number[] }>();
    for (const [from, { cost, ends }] of best) {
      let used = 0;
      for (let to = from; to < blocks.length; to += 1) {
        used += blocks[to]?.height ?? 0;
        if (used > room(page) && to > from) break;
        const total = cost + (room(page) - used) ** 2;
        if (total < (next.get(to + 1)?.cost ?? Number.POSITIVE_INFINITY)) {
          next.set(to + 1, { cost: total, ends: [...ends, to + 1] });
        }
      }
    }
    best = next;
  }
  const ends = best.get(blocks.length)?.ends ?? [];
  return ends.length === 0 ? [[...blocks]] : ends.map((end, at) => blocks.slice(ends[at - 1] ?? 0, end));
}

/** As many blocks a page as go on it: the fewest pages, the last of them perhaps nearly empty. */
export function fillPages<B extends Block>(blocks: readonly B[], room: (page: number) => number): B[][] {
  const pages: B[][] = [];
  let left = 0;
  for (const block of blocks) {
    const last = pages.at(-1);
    if (last && block.height <= left) last.push(block);
    else {
      pages.push([block]);
      left = room(pages.length - 1);
    }
    left -= block.height;
  }
  return pages;
}
