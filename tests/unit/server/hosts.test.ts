import { describe, expect, it } from "vitest";
import { isTrustedHost } from "../../../src/server/hosts.ts";

describe("the names a server goes by", () => {
  it.each(["localhost:4400", "deck.localhost", "127.0.0.1:4400", "192.168.1.20", "[::1]:4400", "Laptop.local:80"])(
    "answers to %s",
    (host) => expect(isTrustedHost(host, ["laptop.local"])).toBe(true),
  );

  it.each(["evil.example", "localhost.evil.example:4400", "127.0.0.1.evil.example", "", "a b", undefined])(
    "refuses %s",
    (host) => expect(isTrustedHost(host, ["laptop.local"])).toBe(false),
  );
});
