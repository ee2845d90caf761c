import { Hono } from "hono";
import { expect, test } from "vitest";
import { describeServing, listening } from "../../../src/cli/serving.ts";
import { listen } from "../../../src/server/listen.ts";

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

test.each(["nosuch.invalid", "203.0.113.1"])("listening on %s is refused in words", async (host) => {
  const app = new Hono();
  await expect(listening(host, 4400, () => listen(app, host, 4400))).rejects.toMatchObject({
    name: "Mistake",
    message: expect.stringMatching(`^Cannot listen on ${host}, port 4400: [a-z ]+\\.$`),
  });
});

test("a fault that is not about listening is left as it is", async () => {
  const fault = new Error("a fault of ours");
  await expect(listening("127.0.0.1", 4400, () => Promise.reject(fault))).rejects.toBe(fault);
});
