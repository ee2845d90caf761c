import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillPages, paginate } from "../../../../src/app/paper/pages.ts";

const ROOM = 250;
const blocks = fc.array(fc.record({ height: fc.integer({ min: 1, max: 400 }) }), { maxLength: 30 });
const sum = (page: readonly { height: number }[]) => page.reduce((all, { height }) => all + height, 0);

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
