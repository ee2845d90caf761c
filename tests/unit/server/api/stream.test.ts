import { describe, expect, it, onTestFinished, vi } from "vitest";
import { API } from "../../../../src/room/protocol.ts";
import { openPick, serveRoom } from "../serve.ts";

describe("the stream", () => {
  async function follow(caller: { cookie: string }, root: URL, role: string) {
    const stop = new AbortController();
    onTestFinished(() => stop.abort());
    const response = await fetch(new URL(`${API.stream}?role=${role}`, root), {
      headers: { cookie: caller.cookie },
      signal: stop.signal,
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    return {
      headers: response.headers,
      stop: () => stop.abort(),
      async until(pattern: RegExp): Promise<string> {
        while (!pattern.test(text)) {
          const { value, done } = await reader.read();
          if (done) throw new Error(`The stream ended: ${text}`);
          text += value;
        }
        return text;
      },
    };
  }

  it("sends the whole view at once, again when it has changed, and a beat between", async () => {
    const served = await serveRoom();
    const [phone] = await openPick(served);
    const stream = await follow(phone!, served.root, "phone");
    expect(stream.headers.get("content-type")).toContain("text/event-stream");
    expect(await stream.until(/\n\n/)).toMatch(/^event: view\nid: 3\ndata: \{"seq":3,/);
    await phone!.answer({ pick: "red" });
    await stream.until(/id: 4\ndata: .*"answer":\{"pick":"red"\}/);
    await stream.until(/event: beat\ndata: \d+\n\n/);
  });

  it("passes what a deck says on to stages and hosts, and to no phone", async () => {
    const served = await serveRoom();
    const phone = await served.join();
    const [stage, heard] = [await follow(served.host, served.root, "stage"), await follow(phone, served.root, "phone")];
    await served.host.post(API.link, { type: "at", secret: "slide-7" });
    await stage.until(/event: link\ndata: \{"type":"at","secret":"slide-7"\}\n\n/);
    await served.command({ do: "blank", on: true });
    expect(await heard.until(/"isBlank":true/)).not.toContain("slide-7");
  });

  it("goes on when this machine's time of day is set back", async () => {
    const served = await serveRoom();
    const [phone] = await openPick(served);
    const stream = await follow(phone!, served.root, "phone");
    await stream.until(/\n\n/);
    await served.command({ do: "blank", on: true });
    await stream.until(/"isBlank":true/);
    vi.spyOn(Date, "now").mockReturnValue(Date.now() - 60 * 60 * 1000);
    onTestFinished(() => void vi.restoreAllMocks());
    await phone!.answer({ pick: "red" });
    await stream.until(/"answer":\{"pick":"red"\}/);
  });

  it("is open eight times for a phone: a ninth ends the first", async () => {
    const served = await serveRoom();
    const phone = await served.join();
    const first = await follow(phone, served.root, "phone");
    for (let more = 0; more < 8; more += 1) await follow(phone, served.root, "phone");
    await expect(first.until(/never/)).rejects.toThrow("The stream ended");
    expect(served.server.presence.present.size).toBe(1);
  });

  it("counts a phone as here while it follows, and says when somebody from elsewhere first came", async () => {
    const served = await serveRoom();
    const host = await follow(served.host, served.root, "host");
    expect(await host.until(/\n\n/)).not.toContain('"reached"');
    const phone = await served.join();
    await follow(phone, served.root, "phone");
    await host.until(/"counts":\{"here":1,"asleep":0/);
    expect(await host.until(/\n\n/)).toContain('"reached":');
  });

  it("ends for who was taken out", async () => {
    const served = await serveRoom();
    const phone = await served.join();
    const stream = await follow(phone, served.root, "phone");
    await stream.until(/\n\n/);
    await served.command({ do: "remove", who: phone.who });
    await expect(stream.until(/never/)).rejects.toThrow("The stream ended");
  });

  it("sends at most eight views a second", async () => {
    const served = await serveRoom();
    const stage = await follow(served.host, served.root, "stage");
    await stage.until(/\n\n/);
    const began = performance.now();
    for (let at = 0; at < 100; at += 1) await served.command({ do: "slide", id: `s${at}`, title: "A slide" });
    const { seq } = served.server.room.state;
    const text = await stage.until(new RegExp(`id: ${seq}\n`));
    const seconds = (performance.now() - began) / 1000;
    const views = text.match(/event: view/g)?.length ?? 0;
    expect(views).toBeLessThanOrEqual(2 + seconds * 8);
  });
});
