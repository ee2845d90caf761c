import { describe, expect, it } from "vitest";
import { findPlaces, type Place } from "../../../../../src/app/deck/moves/match.ts";

const titles = [
  "Welcome",
  "Four years",
  "Years of waiting",
  "Sort the cases",
  "C++ (a note)",
  "Two",
  "Six",
  "Seven",
  "Eight",
  "Nine",
  "Ten",
];
const places: Place[] = titles.map((title, index) => ({
  number: index + 1,
  id: title.toLowerCase().replaceAll(" ", "-"),
  title,
  module: index < 5 ? "1 Welcome" : "2 Archetypes",
}));
const found = (typed: string) => findPlaces(places, typed).map(({ number }) => number);

describe("finding a slide", () => {
  it("lists every slide when nothing is typed", () => {
    expect(found("  ")).toEqual(places.map(({ number }) => number));
  });

  it("finds a number first and then those that begin with it", () => {
    expect(found("1")).toEqual([1, 10, 11]);
    expect(found("03")).toEqual([3]);
    expect(found("0")).toEqual([]);
  });

  it("finds words in any order, whatever their case", () => {
    expect(found("CASES sort")).toEqual([4]);
  });

  it("puts a title that begins with the words before one that only has them", () => {
    expect(found("years")).toEqual([3, 2]);
  });

  it("finds by id and by module", () => {
    expect(found("sort-the-cases")).toEqual([4]);
    expect(found("archetypes")).toEqual([6, 7, 8, 9, 10, 11]);
  });

  it("takes signs literally", () => {
    expect(found("c++ (")).toEqual([5]);
    expect(found("[")).toEqual([]);
  });
});
