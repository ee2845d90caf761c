import { describe, expect, it, onTestFinished } from "vitest";
import { type Message, openLink, readMessage } from "../../../../src/app/link/protocol.ts";

describe("reading what came over the channel", () => {
  it("gives back what is ours", () => {
    const message = { type: "do", v: 1, deck: "a", what: "next" };
    expect(readMessage(message)).toEqual(message);
  });

  it.each([
    undefined,
    "ping",
    { type: "ping" },
    { type: "ping", v: 2 },
    { type: "shout", v: 1 },
    { type: "do", v: 1, deck: "a", what: "explode" },
    { type: "at", v: 1, deck: "a", position: { slide: "b" } },
  ])("refuses %j", (value) => {
    expect(readMessage(value)).toBeUndefined();
  });
});

describe("the link", () => {
  const listen = (address: string) => {
    const heard: Message[] = [];
    const { say, close } = openLink(new URL(address), (message) => heard.push(message));
    onTestFinished(close);
    return { heard, say };
  };

  it("carries messages between pages of a site, and not to those of another on the same host", async () => {
    const one = listen("http://host/talks/staff/");
    const same = listen("http://host/talks/staff/");
    const other = listen("http://host/talks/other/");
    one.say({ type: "do", deck: "a", what: "next" });
    same.say({ type: "ping" });
    await expect.poll(() => one.heard).toEqual([{ type: "ping", v: 1 }]);
    await expect.poll(() => same.heard).toEqual([{ type: "do", v: 1, deck: "a", what: "next" }]);
    expect(other.heard).toEqual([]);
  });
});
