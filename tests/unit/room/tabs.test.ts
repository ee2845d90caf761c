import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connectShared } from "../../../src/room/tabs.ts";
import { SILENCE } from "../../../src/room/wire.ts";

/** A channel that delivers at once, and never to the one who speaks. */
class Channel extends EventTarget {
  static all = new Set<Channel>();
  readonly name: string;
  constructor(name: string) {
    super();
    this.name = name;
    Channel.all.add(this);
  }
  postMessage(data: unknown) {
    if (!Channel.all.has(this)) return;
    for (const other of Channel.all)
      if (other !== this && other.name === this.name) other.dispatchEvent(new MessageEvent("message", { data }));
  }
  close() {
    Channel.all.delete(this);
  }
}

/** A stream that a test speaks on. */
class Stream extends EventTarget {
  static open = new Set<Stream>();
  constructor() {
    super();
    Stream.open.add(this);
  }
  say(type: string, data = "") {
    this.dispatchEvent(new MessageEvent(type, { data, lastEventId: "1" }));
  }
  close() {
    Stream.open.delete(this);
  }
}

const stream = (): Stream => {
  expect(Stream.open.size).toBe(1);
  return [...Stream.open][0]!;
};

/** The most milliseconds between two tries. */
const LONGEST_RETRY = 5_000;

interface Tab {
  readonly heard: string[];
  close(): void;
}

function openTab(): Tab {
  const heard: string[] = [];
  const close = connectShared("phone", new URL("http://room/"), {
    view: (data) => heard.push(data),
    link: (data) => heard.push(`link ${data}`),
    beat: () => {},
    silence: () => heard.push("silence"),
    refused: ({ code }) => heard.push(code),
  });
  return { heard, close };
}

describe("pages of one browser", () => {
  let fetched: Response[];
  beforeEach(() => {
    vi.useFakeTimers();
    fetched = [];
    vi.stubGlobal("BroadcastChannel", Channel);
    vi.stubGlobal("EventSource", Stream);
    vi.stubGlobal("fetch", async () => fetched.shift() ?? Promise.reject(new Error("offline")));
  });
  afterEach(() => {
    Channel.all.clear();
    Stream.open.clear();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

  it("share one stream, and one that comes later has the last view at once", async () => {
    const first = openTab();
    await pass(200);
    stream().say("view", "one");
    const second = openTab();
    await pass(1_000);
    stream().say("view", "two");
    expect([first.heard, second.heard]).toEqual([
      ["one", "two"],
      ["one", "two"],
    ]);
  });

  it("agree on one holder when all come at once", async () => {
    const tabs = Array.from({ length: 8 }, openTab);
    await pass(500);
    stream().say("view", "one");
    for (const { heard } of tabs) expect(heard).toEqual(["one"]);
  });

  it("take over at once from a holder that leaves", async () => {
    const first = openTab();
    await pass(200);
    const second = openTab();
    await pass(200);
    first.close();
    await pass(200);
    stream().say("view", "one");
    expect(second.heard).toEqual(["one"]);
  });

  it("take over within five seconds from a holder that falls silent", async () => {
    openTab();
    await pass(200);
    const second = openTab();
    await pass(200);
    // What a frozen page does: nothing.
    const [frozen] = Channel.all;
    Channel.all.delete(frozen!);
    const before = stream();
    await pass(4_500);
    expect(Stream.open.size).toBe(2);
    before.close();
    stream().say("view", "one");
    expect(second.heard).toEqual(["one"]);
  });

  it("ask the server instead while the stream is held up, and hear nothing twice", async () => {
    const tab = openTab();
    await pass(200);
    fetched = [Response.json({ seq: 4 }), new Response(null, { status: 204 }), new Response(null, { status: 204 })];
    await pass(SILENCE);
    expect(Stream.open.size).toBe(0);
    await pass(4_000);
    expect(tab.heard).toEqual(['{"seq":4}']);
  });

  it("are all told why the room does not let them in", async () => {
    const first = openTab();
    await pass(200);
    const second = openTab();
    await pass(200);
    fetched = [Response.json({ code: "removed", message: "Out." }, { status: 403 })];
    stream().say("error");
    await pass(100);
    expect([first.heard, second.heard]).toEqual([["removed"], ["removed"]]);
  });

  it("go on trying while there is no answer, and say so", async () => {
    const tab = openTab();
    await pass(200);
    stream().say("error");
    await pass(3_000);
    expect(new Set(tab.heard)).toEqual(new Set(["silence"]));
    fetched = [Response.json({ seq: 2 })];
    await pass(LONGEST_RETRY);
    expect(tab.heard).toContain('{"seq":2}');
  });
});
