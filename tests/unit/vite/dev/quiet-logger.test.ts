import { expect, test, vi } from "vitest";
import { quietLogger } from "../../../../src/vite/dev/quiet-logger.ts";

/** What reaches the terminal of an error that Vite met in a file. */
function saidOf(id: string | undefined): number {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const error = Object.assign(new Error("Transform failed"), { id });
  quietLogger("/talks/mine").error("Internal server error: Transform failed", { error });
  const { length } = said.mock.calls;
  said.mockRestore();
  return length;
}

test.each([
  ["/talks/mine/exercises/thumbs/kind.tsx", 0],
  ["/talks/mine/exercises/thumbs/parts/play.ts?t=17", 0],
  ["/talks/mine/exercises/thumbs/style.css", 1],
  ["/staffroom/src/app/main.ts", 1],
  [undefined, 1],
])("an error in %s is told by Vite %i times", (id, times) => {
  expect(saidOf(id)).toBe(times);
});
