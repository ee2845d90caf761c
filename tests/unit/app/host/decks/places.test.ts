import { describe, expect, it } from "vitest";
import { addressOf, hashOf, nextPlace } from "../../../../../src/app/host/decks/places.ts";
import { slides } from "../time/samples.ts";

const position = { slide: "b2", step: 0, steps: 3, blank: false, theme: "light" } as const;
const root = new URL("http://host/talks/staff/");

describe("a place of the deck as an address", () => {
  it("gives the steps that are shown, none as -1", () => {
    expect(hashOf("b2")).toBe("#/b2/-1");
    expect(hashOf("café au lait", 2)).toBe("#/caf%C3%A9%20au%20lait/1");
  });

  it("opens the deck in its agenda where it was", () => {
    expect(addressOf(root, { agenda: "short", position })).toBe("http://host/talks/staff/?agenda=short#/b2");
    expect(addressOf(root, { agenda: "", position: { ...position, step: 2 } })).toBe(
      "http://host/talks/staff/?agenda=all#/b2/1",
    );
  });
});

describe("the slide that comes next", () => {
  it("is the one after, without those that are cut", () => {
    expect(nextPlace(slides, position, [])?.id).toBe("c1");
    expect(nextPlace(slides, position, ["c1", "c2"])?.id).toBe("d1");
  });

  it("is none at the end", () => {
    expect(nextPlace(slides, position, ["c1", "c2", "d1"])).toBeUndefined();
    expect(nextPlace(slides, { ...position, slide: "d1" }, [])).toBeUndefined();
  });
});
