import { describe, expect, it } from "vitest";
import { cleanAlias, cleanText } from "../../../src/room/clean.ts";

describe("an alias", () => {
  it.each([
    ["  Ana \n\t María ", "Ana María"],
    ["\u202eevil\u2066\u0000\u0007", "evil"],
    ["half \ud800 of one", "half of one"],
    ["W".repeat(400), "W".repeat(40)],
    ["<img src=x>", "<img src=x>"],
    ["👩🏻‍❤️‍💋‍👨🏽", "👩🏻‍❤️‍💋‍👨🏽"],
    ["Nguyễn Thị Ánh · עִבְרִית · ที่", "Nguyễn Thị Ánh · עִבְרִית · ที่"],
  ])("%j is shown as %j", (typed, shown) => {
    expect(cleanAlias(typed)).toBe(shown);
  });

  it.each(["", " \n", "\u3164", "\u2800\u2800", "\u00ad\u034f\u115f", "\u0301\u200d"])(
    "of which nothing can be seen is none: %j",
    (typed) => expect(cleanAlias(typed)).toBeUndefined(),
  );

  it("covers no line around it with accents, and is no picture of a crowd", () => {
    expect(cleanAlias(`Z${"\u0317\u0489\u200d".repeat(80)}oe`)).toMatch(/^Z.{4,8}oe$/u);
    expect(cleanAlias(`👨${"\u200d👨".repeat(90)}`)!.length).toBeLessThanOrEqual(24);
  });
});

it("a text keeps its lines, and loses accents that are too many", () => {
  expect(cleanText(`one\r\ntwo ${`a${"\u0323".repeat(200)}`}b`)).toBe(`one\ntwo ạ${"\u0323".repeat(4)}b`);
});
