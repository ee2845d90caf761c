import { describe, expect, it } from "vitest";
import { API, MAX_BODY } from "../../../../src/room/protocol.ts";
import { newId, openPick, refusal, serveRoom } from "../serve.ts";

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
