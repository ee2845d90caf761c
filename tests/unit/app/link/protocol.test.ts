import { describe, expect, it, onTestFinished } from "vitest";
import { type Message, openLink, type Relay, readMessage } from "../../../../src/app/link/protocol.ts";

describe("reading what came over the channel", () => {
  it("gives back what is ours", () => {
    const message = { type: "do", v: 2, n: "m1", deck: "a", what: "next" };
    expect(readMessage(message)).toEqual(message);
  });

  it.each([
    undefined,
    "ping",
    { type: "ping" },
    { type: "ping", v: 2 },
    { type: "ping", v: 1, n: "m1" },
    { type: "shout", v: 2, n: "m1" },
    { type: "do", v: 2, n: "m1", deck: "a", what: "explode" },
    { type: "at", v: 2, n: "m1", deck: "a", position: { slide: "b" } },
  ])("refuses %j", (value) => {
    expect(readMessage(value)).toBeUndefined();
  });
});

describe("the link", () => {
  const listen = (address: string) => {
    const heard: Message[] = [];
    const { close, ...link } = openLink(new URL(address), (message) => heard.push(message));
    onTestFinished(close);
    return { heard, ...link };
  };

  it("carries messages between pages of a site, and not to those of another on the same host", async () => {
    const one = listen("http://host/talks/staff/");
    const same = listen("http://host/talks/staff/");
    const other = listen("http://host/talks/other/");
    one.say({ type: "do", deck: "a", what: "next" });
    same.say({ type: "ping" });
    await expect.poll(() => one.heard).toMatchObject([{ type: "ping" }]);
    await expect.poll(() => same.heard).toMatchObject([{ type: "do", deck: "a", what: "next" }]);
    expect(other.heard).toEqual([]);
  });

  it("carries them by a relay to other browsers too, and each is heard once whichever ways it comes", async () => {
    const ways: ((value: unknown) => void)[] = [];
    const relay: Relay = {
      // A server passes everything on to everyone, the sender included.
      say: (message) => {
        for (const way of ways) way(message);
      },
      listen: (hear) => {
        ways.push(hear);
        return () => ways.splice(ways.indexOf(hear), 1);
      },
    };
    const laptop = listen("http://host/");
    const window = listen("http://host/");
    const tablet = listen("http://192.168.0.7/elsewhere/");
    for (const one of [laptop, window, tablet]) one.via(relay);
    tablet.say({ type: "do", deck: "a", what: "next" });
    laptop.say({ type: "ping" });
    laptop.say({ type: "ask" });
    await expect.poll(() => window.heard).toMatchObject([{ type: "do" }, { type: "ping" }, { type: "ask" }]);
    expect(tablet.heard).toMatchObject([{ type: "ping" }, { type: "ask" }]);
    expect(laptop.heard).toMatchObject([{ type: "do" }]);
    for (const way of ways) way({ type: "shout" });
    expect(laptop.heard).toHaveLength(1);
  });
});
