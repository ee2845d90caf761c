import { describe, expect, it } from "vitest";
import { chooseTheme } from "../../../../../src/app/deck/chrome/theme.ts";

describe("the theme a page starts with", () => {
  it("is the address's before the remembered one", () => {
    expect(chooseTheme("dark", "light")).toBe("dark");
  });

  it("is the remembered one when the address names none, or none of ours", () => {
    expect(chooseTheme(null, "dark")).toBe("dark");
    expect(chooseTheme("sepia", "dark")).toBe("dark");
  });

  it("is light when nothing usable is known", () => {
    expect(chooseTheme(null, null)).toBe("light");
    expect(chooseTheme(null, "sepia")).toBe("light");
  });
});
