import { expect, test } from "vitest";
import { describeServing } from "../../../src/cli/serving.ts";

test("the address is printed, and a taken port is explained", () => {
  expect(describeServing("127.0.0.1", 4400, 4400)).toContain("  http://127.0.0.1:4400/\n");
  expect(describeServing("127.0.0.1", 4401, 4400)).toMatch(/^Port 4400 is taken, so this is 4401\./);
  expect(describeServing("127.0.0.1", 4400, 4400)).not.toContain("taken");
});

test("a server that others can reach says what they can open", () => {
  for (const host of ["0.0.0.0", "::", "192.168.1.20"])
    expect(describeServing(host, 4400, 4400)).toContain("notes and the solutions");
  for (const host of ["127.0.0.1", "localhost", "::1"])
    expect(describeServing(host, 4400, 4400)).not.toContain("notes");
});
