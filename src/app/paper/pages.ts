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
  const least = leastEnds(blocks, room, fillPages(blocks, room).length);
  // The least uneven way to fill the first n pages with the first k blocks, by k.
  let best = new Map<number, Filled>([[0, { cost: 0, end: 0 }]]);
  for (const [page, needed] of least.entries()) {
    const next = new Map<number, Filled>();
    for (const before of best.values()) {
      let used = 0;
      for (let to = before.end; to < blocks.length; to += 1) {
        used += blocks[to]?.height ?? 0;
        if (used > room(page) && to > before.end) break;
        const cost = before.cost + (room(page) - used) ** 2;
        const end = to + 1;
        if (end >= needed && cost < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(end, { cost, end, before });
      }
    }
    best = next;
  }
  const pages: B[][] = [];
  for (let filled = best.get(blocks.length); filled?.before; filled = filled.before)
    pages.unshift(blocks.slice(filled.before.end, filled.end));
  return pages.length === 0 ? [[...blocks]] : pages;
}

/** Pages filled with the blocks before `end`, and how uneven that is; `before` is the same without the last page. */
interface Filled {
  readonly cost: number;
  readonly end: number;
  readonly before?: Filled;
}

/** For each of `count` pages how many blocks must lie on it and those before it, so that the others have room. */
function leastEnds(blocks: readonly Block[], room: (page: number) => number, count: number): number[] {
  const ends: number[] = [];
  let first = blocks.length;
  for (let page = count - 1; page >= 0; page -= 1) {
    ends.unshift(first);
    // Heights added from the other end may come to a trifle more.
    let left = room(page) + 0.001;
    const end = first;
    while (first > 0 && ((blocks[first - 1]?.height ?? 0) <= left || first === end))
      left -= blocks[--first]?.height ?? 0;
  }
  return ends;
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
