import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPath } from "../../../src/compiler/slide/read-path.ts";
import { shortenPath } from "../../../src/compiler/slide/shorten-path.ts";

describe("a path in fewer letters", () => {
  it("tells each place from the one before, and a command once", () => {
    expect(shortenPath("M10.04 20 L 30,40 L 30.5 40 Z", 1)).toBe("m10 20 20 20 .5 0z");
    expect(shortenPath("m10 20 5 5c1 1 2 2 3 3 1 1 2 2 3 3", 1)).toBe("m10 20 5 5c1 1 2 2 3 3 1 1 2 2 3 3");
    expect(shortenPath("M64 64H118V-2", 1)).toBe("m64 64h54v-66");
  });

  it("goes on from where a part began once that is closed", () => {
    expect(shortenPath("M10 10H20V20Zm5 5h1M0 0h1", 1)).toBe("m10 10h10v10zm5 5h1m-16-15h1");
  });

  it("keeps an arc's radii, turn and flags, which may stand together", () => {
    expect(shortenPath("M0 0A5.5 5 0 0110 10", 1)).toBe("m0 0a5.5 5 0 0 1 10 10");
    expect(shortenPath("M0 0A5.5 5 0 0 1 10 10", 1)).toBe("m0 0a5.5 5 0 0 1 10 10");
  });

  it("leaves what it cannot read as it is", () => {
    for (const data of ["", "L10 10", "M10", "M0 0 Z 5", "M0 0 X 3", "M0 0A5 5 0 2 1 10 10"]) {
      expect(shortenPath(data, 1)).toBe(data);
    }
  });

  it("is nowhere further from what was drawn than one rounding", () => {
    const place = fc.tuple(
      fc.double({ min: -500, max: 500, noNaN: true }),
      fc.double({ min: -500, max: 500, noNaN: true }),
    );
    const segment = fc.oneof(
      place.map(([x, y]) => `L${x} ${y}`),
      place.map(([x, y]) => `l${x / 100} ${y / 100}`),
      place.map(([x]) => `h${x / 1000}`),
      place.map(([, y]) => `V${y}`),
      fc.tuple(place, place, place).map((places) => `C${places.flat().join(" ")}`),
      place.map(([x, y]) => `zm${x} ${y}`),
    );
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 60 }), (segments) => {
        const data = `M1 2${segments.join("")}`;
        const [before, after] = [endsOf(data), endsOf(shortenPath(data, 1))];
        expect(after.length).toBe(before.length);
        for (const [at, value] of after.entries()) expect(Math.abs(value - (before[at] ?? 0))).toBeLessThan(0.0501);
      }),
    );
  });
});

/** Where each command of a path of moves, lines and curves ends. */
function endsOf(data: string): number[] {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return (readPath(data) ?? []).flatMap(({ name, isRelative, numbers }) => {
    const [baseX, baseY] = isRelative ? [x, y] : [0, 0];
    if (name === "z") [x, y] = [startX, startY];
    else if (name === "h") x = baseX + (numbers[0] ?? 0);
    else if (name === "v") y = baseY + (numbers[0] ?? 0);
    else [x, y] = [baseX + (numbers.at(-2) ?? 0), baseY + (numbers.at(-1) ?? 0)];
    if (name === "m") [startX, startY] = [x, y];
    return [x, y];
  });
}
