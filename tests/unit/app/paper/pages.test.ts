import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillPages, paginate } from "../../../../src/app/paper/pages.ts";

const ROOM = 250;
const blocks = fc.array(fc.record({ height: fc.integer({ min: 1, max: 400 }) }), { maxLength: 30 });
const sum = (page: readonly { height: number }[]) => page.reduce((all, { height }) => all + height, 0);

type Page = readonly { height: number }[];

const unevenness = (pages: readonly Page[]): number => pages.reduce((cost, page) => cost + (ROOM - sum(page)) ** 2, 0);

/** Every way to part blocks into so many pages that hold them. */
function waysToFill(all: Page, count: number): Page[][] {
  if (count === 0) return all.length === 0 ? [[]] : [];
  return all.flatMap((_, at) => {
    const page = all.slice(0, at + 1);
    if (page.length > 1 && sum(page) > ROOM) return [];
    return waysToFill(all.slice(at + 1), count - 1).map((rest) => [page, ...rest]);
  });
}

describe("sharing blocks out to pages", () => {
  it("keeps every block, in its order, and always gives a page", () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const pages = paginate(all, () => ROOM);
        expect(pages.flat()).toEqual(all);
        expect(pages.length).toBeGreaterThan(0);
      }),
    );
  });

  it("fills no page beyond its room but by a block that has none anywhere", () => {
    fc.assert(
      fc.property(blocks, (all) => {
        for (const page of paginate(all, () => ROOM)) if (page.length > 1) expect(sum(page)).toBeLessThanOrEqual(ROOM);
      }),
    );
  });

  it("takes no more pages than filling one after the other does", () => {
    fc.assert(
      fc.property(blocks, (all) => {
        expect(paginate(all, () => ROOM).length).toBe(Math.max(1, fillPages(all, () => ROOM).length));
      }),
    );
  });

  it("is as even as any way to fill as many pages", () => {
    const few = fc.array(fc.record({ height: fc.double({ min: 1, max: 300, noNaN: true }) }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(few, (all) => {
        const pages = paginate(all, () => ROOM);
        const others = waysToFill(all, pages.length).map(unevenness);
        expect(unevenness(pages)).toBeLessThanOrEqual(Math.min(...others) + 0.01);
      }),
    );
  });

  it("shares out thousands of blocks", () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({ height: 60 + (at % 7) * 10 }));
    expect(paginate(many, () => ROOM).flat()).toHaveLength(many.length);
  });

  it("leaves no page nearly empty where its neighbours can spare a block", () => {
    const rows = Array.from({ length: 7 }, () => ({ height: 80 }));
    expect(
      paginate(rows, () => ROOM)
        .map((page) => page.length)
        .sort(),
    ).toEqual([2, 2, 3]);
    expect(fillPages(rows, () => ROOM).map((page) => page.length)).toEqual([3, 3, 1]);
  });

  it("knows that a first page may have less room", () => {
    const rows = Array.from({ length: 4 }, () => ({ height: 100 }));
    expect(fillPages(rows, (page) => (page === 0 ? 100 : ROOM)).map((page) => page.length)).toEqual([1, 2, 1]);
  });
});
