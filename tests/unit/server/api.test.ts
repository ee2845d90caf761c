import { describe, expect, it, onTestFinished } from "vitest";
import { API, MAX_BODY, REFUSALS } from "../../../src/room/protocol.ts";
import { newId, type Phone, type Served, serveRoom } from "./serve.ts";

const refusal = (code: keyof typeof REFUSALS) => ({ body: { code, message: REFUSALS[code] } });

async function openPick(served: Served, people = 1): Promise<Phone[]> {
  const phones = await Promise.all(Array.from({ length: people }, () => served.join()));
  await served.command({ do: "open", exercise: "pick", set: "" });
  return phones;
}

describe("joining", () => {
  it("takes the code however it is typed, and one request sent twice makes one person", async () => {
    const { stranger, code, server } = await serveRoom();
    const request = { code: ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`, id: newId() };
    const lost = await stranger().post(API.join, request);
    const again = await stranger().post(API.join, request);
    expect(again.body.who).toBe(lost.body.who);
    expect(again.headers.get("set-cookie")).toBe(lost.headers.get("set-cookie"));
    expect(lost.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Strict/);
    expect(server.room.state.people.size).toBe(1);
  });

  it("lets two people share a phone", async () => {
    const { join, code } = await serveRoom();
    const phone = await join();
    const second = await phone.post(API.join, { code, id: newId() });
    const view = (await phone.get(`${API.view}?role=phone`)).body as { people: { id: string }[] };
    expect(view.people.map(({ id }) => id)).toEqual([phone.who, second.body.who]);
  });

  it("answers wrong and closed codes alike", async () => {
    const { stranger, code, command } = await serveRoom();
    const wrong = await stranger("10.9.0.1").post(API.join, { code: "AAAAAA", id: newId() });
    await command({ do: "close" });
    const closed = await stranger("10.9.0.2").post(API.join, { code, id: newId() });
    const door = await stranger("10.9.0.3").get(`${API.view}?role=phone&code=${code}`);
    for (const { status, text } of [closed, door]) expect({ status, text }).toEqual({ status: 404, text: wrong.text });
    expect(wrong).toMatchObject(refusal("no-room"));
  });

  it("shows the room's title and settings to who knows the code, and nothing to others", async () => {
    const { stranger, code, command } = await serveRoom();
    await command({ do: "open", exercise: "pick", set: "" });
    await command({ do: "slide", id: "one", title: "A slide" });
    expect(await stranger().get(`${API.view}?role=phone`)).toMatchObject({ status: 403, ...refusal("not-joined") });
    const { body } = await stranger().get(`${API.view}?role=phone&code=${code}`);
    expect(body).toMatchObject({ people: [], room: { title: "Workshop" } });
    expect(Object.keys(body).sort()).toEqual(["isBlank", "now", "people", "room", "seq"]);
  });

  it("tells who guesses codes to wait, even when the next guess is right, and nobody else", async () => {
    const { stranger, code } = await serveRoom();
    const guesser = stranger("10.9.0.1");
    for (let guess = 0; guess < 20; guess += 1) {
      expect(await guesser.post(API.join, { code: "AAAAAA", id: newId() })).toMatchObject(refusal("no-room"));
    }
    expect(await guesser.post(API.join, { code, id: newId() })).toMatchObject({ status: 429, ...refusal("too-many") });
    expect((await stranger("10.9.0.2").post(API.join, { code, id: newId() })).status).toBe(200);
  });

  it("keeps a locked door shut, and takes people out", async () => {
    const served = await serveRoom();
    const phone = await served.join();
    await served.command({ do: "door", locked: true });
    const late = await served.stranger().post(API.join, { code: served.code, id: newId() });
    expect(late).toMatchObject({ status: 403, ...refusal("door-locked") });
    await served.command({ do: "remove", who: phone.who });
    await served.command({ do: "door", locked: false });
    expect(await phone.get(`${API.view}?role=phone`)).toMatchObject(refusal("removed"));
    expect(await phone.post(API.join, { code: served.code, id: newId() })).toMatchObject(refusal("removed"));
    await served.command({ do: "undo" });
    expect((await phone.get(`${API.view}?role=phone`)).status).toBe(200);
  });

  it("cleans aliases, and takes none where the host asks for none", async () => {
    const served = await serveRoom();
    await served.join("Nobody asked");
    await served.command({ do: "alias", on: true });
    await served.join("\u202eA\u0000n\u0007a\u2066 \n\t  <b>Łuć</b>");
    await served.join("م".repeat(60));
    await served.join("\u200b\u202e");
    const aliases = [...served.server.room.state.people.values()].map(({ alias }) => alias);
    expect(aliases).toEqual([undefined, "Ana <b>Łuć</b>", "م".repeat(40), undefined]);
  });
});

describe("answers", () => {
  it("are taken once, changed until the lock, and refused after it", async () => {
    const served = await serveRoom();
    const [phone] = await openPick(served);
    const id = newId();
    expect((await phone!.answer({ pick: "red" }, { id })).status).toBe(200);
    expect((await phone!.answer({ pick: "blue" })).status).toBe(200);
    await served.command({ do: "lock" });
    expect(await phone!.answer({ pick: "green" })).toMatchObject({ status: 409, ...refusal("not-open") });
    // Its acknowledgement was lost: it is in the room all the same.
    expect((await phone!.answer({ pick: "red" }, { id })).status).toBe(200);
    const view = (await phone!.get(`${API.view}?role=phone`)).body as { people: { answer: unknown }[] };
    expect(view.people[0]?.answer).toEqual({ pick: "blue" });
  });

  it.each([
    ["junk", { answer: { pick: "mauve" } }, 422, "bad-answer"],
    ["no answer at all", { answer: null }, 422, "bad-answer"],
    ["another exercise", { exercise: "private", answer: null }, 409, "wrong-step"],
    ["another set", { set: "few" }, 409, "wrong-step"],
    ["another round", { round: 2 }, 409, "stale-round"],
    ["no round there is", { round: 3 }, 400, "bad-request"],
    ["another person", { who: "somebody else" }, 403, "not-joined"],
    ["fields of its own", { isAdmin: true }, 400, "bad-request"],
    ["too much", { answer: { pick: "red", text: "x".repeat(MAX_BODY) } }, 413, "too-large"],
  ] as const)("with %s are refused and change nothing", async (_, more, status, code) => {
    const served = await serveRoom();
    const [phone] = await openPick(served);
    const before = served.server.room.state.seq;
    expect(await phone!.answer({ pick: "red" }, more)).toMatchObject({ status, ...refusal(code) });
    expect(served.server.room.state.seq).toBe(before);
  });

  it("stay with who gave them", async () => {
    const served = await serveRoom();
    const [one, other] = await openPick(served, 2);
    expect(await other!.answer({ pick: "red" }, { who: one!.who })).toMatchObject(refusal("not-joined"));
    expect(await other!.post(API.leave, { who: one!.who })).toMatchObject(refusal("not-joined"));
  });

  it("say only that somebody is done where nothing is shared", async () => {
    const served = await serveRoom();
    const [phone] = await openPick(served);
    await served.command({ do: "open", exercise: "private", set: "" });
    const given = { exercise: "private" };
    expect(await phone!.answer({ pick: "red" }, given)).toMatchObject({ status: 422, ...refusal("keeps-private") });
    expect((await phone!.answer(null, given)).status).toBe(200);
    await served.command({ do: "reveal" });
    const host = (await served.host.get(`${API.view}?role=host`)).body;
    expect(host).toMatchObject({ counts: { answered: 1 }, texts: [] });
    expect(JSON.stringify(host)).not.toContain('"tally"');
  });

  it("go when their person leaves, and the person is not known any more", async () => {
    const served = await serveRoom();
    const [phone] = await openPick(served);
    await phone!.answer({ pick: "red" });
    expect((await phone!.post(API.leave, { who: phone!.who })).status).toBe(200);
    expect((await phone!.post(API.leave, { who: phone!.who })).status).toBe(200);
    expect(await phone!.get(`${API.view}?role=phone`)).toMatchObject(refusal("not-joined"));
    expect(await phone!.answer({ pick: "red" })).toMatchObject(refusal("not-joined"));
    const { counts } = (await served.host.get(`${API.view}?role=stage`)).body as { counts: object };
    expect(counts).toEqual({ here: 0, asleep: 0, answered: 0 });
  });

  it("of free text reach the stage only by the host, and as they were typed but for what disturbs", async () => {
    const served = await serveRoom();
    const [phone] = await openPick(served);
    const long = `<script>alert(1)</script><svg onload=x>\u202e\u0007 ${"ö".repeat(10_000)}`;
    await phone!.answer({ pick: "red", text: long });
    await served.command({ do: "show" });
    const host = (await served.host.get(`${API.view}?role=host`)).body as { texts: { id: string; text: string }[] };
    expect(host.texts[0]?.text).toBe(long.replace("\u202e\u0007", ""));
    const shown = async () =>
      ((await served.host.get(`${API.view}?role=stage`)).body as { step: { shown: object[] } }).step.shown;
    expect(await shown()).toEqual([]);
    expect(await served.command({ do: "text", id: "no such", state: "shown" })).toMatchObject(refusal("bad-request"));
    await served.command({ do: "text", id: host.texts[0]!.id, state: "shown" });
    expect(await shown()).toHaveLength(1);
    await served.command({ do: "text", id: host.texts[0]!.id, state: "hidden" });
    await served.command({ do: "undo" });
    expect(await shown()).toHaveLength(1);
  });

  it("too often in a row are put off", async () => {
    const served = await serveRoom();
    const [phone] = await openPick(served);
    const all = await Promise.all(Array.from({ length: 60 }, () => phone!.answer({ pick: "red" })));
    expect(all.filter(({ status }) => status === 200).length).toBeGreaterThan(10);
    expect(all.at(-1)).toMatchObject({ status: 429, ...refusal("too-many") });
  });
});

describe("who may ask", () => {
  it.each([
    ["a page of another site", { origin: "http://evil.example" }],
    ["a page of another port", { origin: "http://127.0.0.1:1" }],
    ["what names no origin", { origin: "" }],
    ["a form", { "content-type": "text/plain" }],
  ])("%s may not", async (_, headers) => {
    const { host, server } = await serveRoom();
    const before = server.room.state.seq;
    expect(await host.post(API.command, { do: "blank", on: true }, headers)).toMatchObject(refusal("bad-request"));
    expect(server.room.state.seq).toBe(before);
  });

  it("phones and strangers command nothing, and follow neither stage nor host", async () => {
    const { stranger, join } = await serveRoom();
    for (const caller of [stranger(), await join()]) {
      expect(await caller.post(API.command, { do: "reveal" })).toMatchObject({
        status: 403,
        ...refusal("not-allowed"),
      });
      expect(await caller.post(API.link, { type: "ask" })).toMatchObject(refusal("not-allowed"));
      for (const role of ["stage", "host"]) {
        expect(await caller.get(`${API.view}?role=${role}`)).toMatchObject(refusal("not-allowed"));
        expect(await caller.get(`${API.stream}?role=${role}`)).toMatchObject(refusal("not-allowed"));
      }
    }
  });

  it("the host's key makes another device the host's; wrong ones are refused and soon put off", async () => {
    const { stranger, key } = await serveRoom();
    const tablet = stranger("10.9.0.1");
    expect(await tablet.post(API.host, { key: `${key}x` })).toMatchObject({ status: 403, ...refusal("bad-key") });
    expect((await tablet.post(API.host, { key })).headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await tablet.get(`${API.view}?role=host`)).status).toBe(200);
    const guesser = stranger("10.9.0.2");
    for (let guess = 0; guess < 10; guess += 1) await guesser.post(API.host, { key: `${guess}` });
    expect(await guesser.post(API.host, { key })).toMatchObject({ status: 429, ...refusal("too-many") });
  });

  it.each([
    ["GET", "/api/"],
    ["GET", "/api/nothing"],
    ["GET", API.join],
    ["PUT", API.answer],
    ["DELETE", API.view],
    ["POST", API.stream],
  ])("there is nothing at %s %s", async (method, path) => {
    const { root } = await serveRoom();
    const headers = { origin: root.origin, "content-type": "application/json" };
    const response = await fetch(new URL(path, root), { method, headers });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ code: "no-route", message: REFUSALS["no-route"] });
  });

  it("refuses what is no JSON, and commands there are not or that do not fit", async () => {
    const { host, command } = await serveRoom();
    expect(await host.post(API.command, "{")).toMatchObject({ status: 400, ...refusal("bad-request") });
    expect(await host.post(API.command, { do: "explode" })).toMatchObject(refusal("bad-request"));
    expect(await command({ do: "open", exercise: "none", set: "" })).toMatchObject(refusal("bad-request"));
    expect(await command({ do: "reveal" })).toMatchObject({ status: 409, ...refusal("not-now") });
    await command({ do: "open", exercise: "pick", set: "" });
    expect(await command({ do: "focus", item: "none" })).toMatchObject(refusal("bad-request"));
    await command({ do: "reveal" });
    for (const after of [{ do: "lock" }, { do: "again" }, { do: "reset" }, { do: "reveal" }] as const) {
      expect(await command(after)).toMatchObject(refusal("not-now"));
    }
  });
});

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
