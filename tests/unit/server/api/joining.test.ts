import { describe, expect, it, onTestFinished, vi } from "vitest";
import { API } from "../../../../src/room/protocol.ts";
import { newId, refusal, serveRoom } from "../serve.ts";

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

  it("takes a thousand joins from one address, and others still", async () => {
    const { stranger, code, command } = await serveRoom();
    await command({ do: "door", locked: true });
    vi.spyOn(performance, "now").mockReturnValue(performance.now());
    onTestFinished(() => void vi.restoreAllMocks());
    const join = (address: string) => stranger(address).post(API.join, { code, id: newId() });
    for (let tried = 0; tried < 1_000; tried += 100) {
      await Promise.all(Array.from({ length: 100 }, () => join("10.9.9.9")));
    }
    expect(await join("10.9.9.9")).toMatchObject(refusal("too-many"));
    expect(await join("10.9.9.10")).toMatchObject(refusal("door-locked"));
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
