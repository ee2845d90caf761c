import { describe, expect, it } from "vitest";
import { slideInHash } from "../../../../../src/app/deck/moves/address.ts";

describe("the slide in an address", () => {
  it("is its id, with or without a slash, steps left aside", () => {
    expect(slideInHash("#/the-role")).toBe("the-role");
    expect(slideInHash("#the-role")).toBe("the-role");
    expect(slideInHash("#/the-role/2")).toBe("the-role");
  });

  it("is decoded, and taken as it stands when it cannot be", () => {
    expect(slideInHash("#/caf%C3%A9")).toBe("café");
    expect(slideInHash("#/50%")).toBe("50%");
  });

  it("is none for an empty address or a number", () => {
    expect(slideInHash("")).toBeUndefined();
    expect(slideInHash("#/")).toBeUndefined();
    expect(slideInHash("#/3/1")).toBeUndefined();
  });
});
