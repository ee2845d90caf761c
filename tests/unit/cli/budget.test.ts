import { describe, expect, it } from "vitest";
import { checkBudget } from "../../../src/cli/budget.ts";

const weights = {
  script: [
    { name: "assets/style.css", bytes: 9_000 },
    { name: "assets/main.js", bytes: 51_000 },
  ],
  fonts: [{ name: "assets/a.woff2", bytes: 100_000 }],
  exercises: [
    { name: "assets/sort.js", bytes: 9_400 },
    { name: "assets/own.js", bytes: 12_300 },
  ],
  deck: 0,
};

describe("the budget", () => {
  it("is kept by a site that is within it, or when there is none", () => {
    expect(() => checkBudget(weights, { script: 60, fonts: 100, exercise: 12.3 })).not.toThrow();
    expect(() => checkBudget(weights, {})).not.toThrow();
    expect(() => checkBudget(weights, undefined)).not.toThrow();
  });

  it("fails a build past it with what weighs what, the heaviest first", () => {
    expect(() => checkBudget(weights, { script: 59.9, fonts: 160 })).toThrow(
      /first slide \(at most 59\.9 kB\)\s+60\.0 kB\n\s+assets\/main\.js\s+51\.0 kB\n\s+assets\/style\.css\s+9\.0 kB/,
    );
  });

  it("never shows a part that is past its limit as equal to it", () => {
    const exercises = [{ name: "assets/own.js", bytes: 10_001 }];
    expect(() => checkBudget({ ...weights, exercises }, { exercise: 10 })).toThrow("10.1 kB");
  });

  it("holds for each exercise on its own", () => {
    const check = () => checkBudget(weights, { exercise: 10 });
    expect(check).toThrow("assets/own.js");
    expect(check).not.toThrow("assets/sort.js");
  });
});
