import { describe, expect, it } from "vitest";
import { codeOf, tidyCode } from "../../../../src/app/join/keep/look-up.ts";

describe("a room's code", () => {
  it("is read as people type it", () => {
    for (const typed of ["ht4k9m", " HT4 K9M ", "ht4-k9m", "Ht4.k9M"]) expect(tidyCode(typed)).toBe("HT4K9M");
  });

  it("is taken from a link, in capitals as QR codes have it or not", () => {
    for (const path of ["/r/HT4K9M", "/R/HT4K9M", "/r/ht4k9m", "/r/HT4-K9M/"]) expect(codeOf(path)).toBe("HT4K9M");
    for (const path of ["/", "/join", "/room/HT4K9M"]) expect(codeOf(path)).toBe("");
  });
});
