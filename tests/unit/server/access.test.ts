import { expect, test } from "vitest";
import { callerOf, isLocal } from "../../../src/server/access.ts";

const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as Parameters<typeof isLocal>[0];

test.each(["127.0.0.1", "::1", "::ffff:127.0.0.1", "127.9.9.9"])("%s is this machine", (address) => {
  expect(isLocal(from(address))).toBe(true);
});

test.each(["192.168.1.20", "::ffff:192.168.1.20", "fe80::1", "12.7.0.0", ""])("%s is not", (address) => {
  expect(isLocal(from(address))).toBe(false);
});

test.each(["x-forwarded-for", "forwarded", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"])(
  "what a proxy or tunnel on this machine passes on, with %s, comes from elsewhere",
  (name) => {
    expect(isLocal(from("127.0.0.1", { [name]: "127.0.0.1" }))).toBe(false);
  },
);

test("tries are counted by address; by what a proxy says only where the proxy is on this machine", () => {
  expect(callerOf(from("192.168.1.20", { "x-forwarded-for": "10.0.0.1" }))).toBe("192.168.1.20");
  expect(callerOf(from("127.0.0.1", { "x-forwarded-for": "10.0.0.1, 10.0.0.2" }))).toBe("10.0.0.2");
  expect(callerOf(from("::ffff:10.0.0.9"))).toBe("10.0.0.9");
  expect(callerOf(from("2001:db8:1:2:aaaa::1"))).toBe(callerOf(from("2001:db8:1:2:bbbb::9")));
});
