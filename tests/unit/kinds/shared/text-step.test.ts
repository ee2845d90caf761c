import { expect, test } from "vitest";
import { textStep } from "../../../../src/kinds/shared/text-step.ts";

test("the longer a text, the smaller its step", () => {
  const step = (length: number) => textStep("x".repeat(length));
  expect([90, 140, 170, 260].map(step)).toEqual(["brief", "short", "middle", "long"]);
});
