import { describe, expect, it } from "vitest";
import { whoSees } from "../../../../src/app/join/who-sees.tsx";

const told = (alias: boolean, minGroup: number, keepsPrivate: boolean) =>
  Object.fromEntries(whoSees({ alias, minGroup }, keepsPrivate));

describe("who sees what", () => {
  it("says from how many answers on totals are shown", () => {
    expect(told(false, 5, false)["The screen"]).toContain("from five answers up");
    expect(told(false, 1, false)["The screen"]).not.toContain("answers up");
  });

  it("names the alias only where the room asks for one", () => {
    expect(told(true, 5, false).Facilitator).toContain("Your alias");
    expect(told(false, 5, false).Facilitator).toContain("no name");
  });

  it("promises privacy only where something is private", () => {
    expect(told(false, 5, true).Nobody).toContain("never leaves this phone");
    expect(told(false, 5, false).Nobody).toBeUndefined();
  });
});
