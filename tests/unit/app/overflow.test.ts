import { expect, test } from "vitest";
import { describeOverflow } from "../../../src/app/overlay/measure-overflow.ts";

test("an overflow is said in words, and nothing is said of a slide that fits", () => {
  expect(describeOverflow({ tall: 0, wide: 0 })).toBeUndefined();
  expect(describeOverflow({ tall: 240, wide: 0 })).toBe("240 px too tall");
  expect(describeOverflow({ tall: 240, wide: 12 })).toBe("240 px too tall and 12 px too wide");
});
