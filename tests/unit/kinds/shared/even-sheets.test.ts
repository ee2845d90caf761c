import fc from "fast-check";
import { expect, test } from "vitest";
import { evenSheets, sheetTitle } from "../../../../src/kinds/shared/paper/even-sheets.ts";

test("keeps every item in its order, on as few sheets as hold them, each but the last as full as the first", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 100 }), fc.integer({ min: 1, max: 30 }), (all, most) => {
      const sheets = evenSheets(all, most);
      expect(sheets.flatMap(({ items }) => items)).toEqual(all);
      expect(sheets).toHaveLength(Math.max(1, Math.ceil(all.length / most)));
      for (const [at, { from, items }] of sheets.entries()) {
        expect(items.length).toBeLessThanOrEqual(most);
        expect(from).toBe(at * (sheets[0]?.items.length ?? 0));
      }
    }),
  );
});

test("says of later sheets that they go on", () => {
  expect([0, 9].map((from) => sheetTitle("Plants", from))).toEqual(["Plants", "Plants, continued"]);
});
