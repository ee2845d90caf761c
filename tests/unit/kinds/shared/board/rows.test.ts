import { expect, test } from "vitest";
import { pageSize } from "../../../../../src/kinds/shared/board/rows.ts";

test("the rows of several pages are shared out among them", () => {
  expect([1, 6, 7, 8, 12, 13, 18].map((rows) => pageSize(rows))).toEqual([1, 6, 4, 4, 6, 5, 6]);
});
