import { describe, expect, it } from "vitest";
import { API, REFUSALS } from "../../../../src/room/protocol.ts";
import { refusal, serveRoom } from "../serve.ts";

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
    await command({ do: "close" });
    expect(await command({ do: "show-join", on: true })).toMatchObject(refusal("room-ended"));
  });
});
