import { describe, expect, it } from "vitest";
import {
  type FrameAddress,
  frameQuery,
  readFrameQuery,
  SCREENS,
  THEMES,
  VIEWS,
} from "../../../src/app/gallery/views.ts";

describe("a frame's address", () => {
  it("reads back as it was written, for every view, size and theme", () => {
    for (const view of VIEWS)
      for (const screen of view.screens)
        for (const theme of THEMES)
          for (const [set, page] of [
            ["", 0],
            ["six", 2],
          ] as const) {
            const address: FrameAddress = { exercise: "sort", set, view, screen, theme, page };
            expect(readFrameQuery(frameQuery(address))).toEqual(address);
          }
  });

  it("is refused when it names a view, size or theme that does not exist", () => {
    const good = "exercise=sort&surface=play&state=fresh&screen=phone";
    expect(readFrameQuery(good)).toMatchObject({ theme: "light", screen: SCREENS.phone });
    for (const bad of ["surface=plya", "state=stale", "screen=watch", "theme=sepia", "exercise="]) {
      const [name = "", value = ""] = bad.split("=");
      const query = new URLSearchParams(good);
      query.set(name, value);
      expect(readFrameQuery(query.toString())).toBeUndefined();
    }
  });
});

describe("the views", () => {
  it("cover every surface, on phone, stage and A4", () => {
    expect(new Set(VIEWS.map(({ surface }) => surface))).toEqual(
      new Set(["play", "review", "board", "paper", "guide"]),
    );
    expect(new Set(VIEWS.flatMap(({ screens }) => screens.map(({ id }) => id)))).toEqual(
      new Set(["phone", "small", "stage", "a4"]),
    );
  });
});
