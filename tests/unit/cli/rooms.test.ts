import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Choice, withChosenRoom } from "../../../src/cli/choose-room.ts";
import { describeRoom } from "../../../src/cli/describe-room.ts";
import { readPhones, readRoom } from "../../../src/cli/options.ts";
import type { LiveRoom } from "../../../src/server/live-room.ts";
import { createRoom, resumeRoom } from "../../../src/server/rooms.ts";
import { makeFolder } from "../make-folder.ts";

const question = vi.fn<(words: string) => Promise<string>>();
vi.mock("node:readline/promises", () => ({ createInterface: () => ({ question, close: () => undefined }) }));

const NAMED = { title: "Workshop", language: "en" };

let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.spyOn(console, "log").mockImplementation((text: string) => void said.push(text));
});
afterEach(() => void vi.restoreAllMocks());

/** Runs a room once. @returns its id and code */
async function run(folder: string, choice: Choice, during?: (room: LiveRoom) => Promise<unknown>) {
  let card = { id: "", code: "" };
  await withChosenRoom(folder, choice, NAMED, async ({ room }) => {
    card = room.state;
    await during?.(room);
    await room.close();
  });
  return card;
}

const join1 = (room: LiveRoom) =>
  room.submit(() => ({ facts: [{ type: "joined", who: "a", phone: "p", alias: "Ana" }] }));

const close = (room: LiveRoom) => room.submit(() => ({ facts: [{ type: "commanded", command: { do: "close" } }] }));

describe("the room that start opens", () => {
  it("is a new one at first, in a folder that is made, and readable by its user alone", async () => {
    const folder = join(makeFolder({}), "deep/rooms");
    const { code } = await run(folder, "ask");
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
    expect(said).toEqual(["This is a new room."]);
    expect(readdirSync(folder).some((name) => name.endsWith(".key"))).toBe(true);
  });

  it("is the last one again where nobody can be asked and it was used today, and that is said", async () => {
    const folder = makeFolder({});
    const first = await run(folder, "ask", join1);
    const again = await run(folder, "ask", async (room) => expect(room.state.people.size).toBe(1));
    expect(again.id).toBe(first.id);
    expect(said.at(-1)).toMatch(
      /^Going on with the last room: code \w{3} \w{3}, 1 person in it, last used a minute ago\. --room new makes another\.$/,
    );
  });

  it("is a new one where the last is of another day, which --room last goes on with", async () => {
    const folder = makeFolder({});
    vi.spyOn(Date, "now").mockReturnValue(Date.now() - 3 * 24 * 60 * 60 * 1000);
    const first = await run(folder, "new", join1);
    vi.mocked(Date.now).mockRestore();
    expect((await run(folder, "last")).id).toBe(first.id);
    const second = await run(folder, "ask");
    expect(second.id).not.toBe(first.id);
    expect(second.code).not.toBe(first.code);
    expect(said.at(-1)).toContain(`last used 3 days ago. --room ${first.code} goes on with it.`);
    expect((await run(folder, { code: first.code })).id).toBe(first.id);
  });

  it("is never another than the one whose code was asked for", async () => {
    const folder = makeFolder({});
    const first = await run(folder, "new", close);
    await run(folder, "new", join1);
    const asked = run(folder, { code: first.code });
    await expect(asked).rejects.toThrow(`There is no open room with the code ${first.code.slice(0, 3)}`);
    expect(readRoom(` ${first.code.slice(0, 3).toLowerCase()} ${first.code.slice(3)}`)).toEqual({ code: first.code });
    expect(() => readRoom("latest")).toThrow('"latest" is no room.');
  });

  it("is never one that was closed, whatever was asked for", async () => {
    const folder = makeFolder({});
    const first = await run(folder, "ask", close);
    expect((await run(folder, "last")).id).not.toBe(first.id);
  });

  it("is with --room last the one before those that were closed, and never a file that is no room's", async () => {
    const folder = makeFolder({});
    const [open, closed] = ["2026-01-01", "2026-01-02"].map((day) => new Date(`${day}T10:00:00Z`));
    const { room: first } = await createRoom(folder, NAMED, open);
    const { id } = first.state;
    await first.close();
    const { room: second } = await createRoom(folder, NAMED, closed);
    await close(second);
    await second.close();
    writeFileSync(join(folder, "zz-copy.sqlite"), "");
    expect((await run(folder, "last")).id).toBe(id);
  });

  it("gets a new key where the old one is lost or empty: nobody may guess it", async () => {
    const folder = makeFolder({});
    const { id } = await run(folder, "new");
    const file = join(folder, `${id}.key`);
    const before = readFileSync(file, "utf8");
    rmSync(file);
    for (const damage of [() => undefined, () => writeFileSync(file, "")]) {
      damage();
      const { room, key } = await resumeRoom(folder, id);
      await room.close();
      expect(key).toMatch(/^[\w-]{22}$/);
      expect(key).not.toBe(before);
      expect(readFileSync(file, "utf8")).toBe(key);
    }
  });

  it("says what to do where the last one cannot be read, and finds others by their codes", async () => {
    const folder = makeFolder({});
    const { code, id } = await run(folder, "new");
    writeFileSync(join(folder, "zz-damaged.sqlite"), "no database".repeat(1000));
    for (const choice of ["ask", "last"] as const) {
      await expect(run(folder, choice)).rejects.toMatchObject({
        message: `The room can’t save: the file is damaged. Rooms are kept in ${folder}.`,
        hint: expect.stringContaining("--room new makes another room and leaves this one as it is"),
      });
    }
    expect((await run(folder, { code })).id).toBe(id);
    await expect(run(folder, { code: "222222" })).rejects.toThrow("the file is damaged");
  });

  describe("with a person at the terminal", () => {
    const streams = [process.stdin, process.stdout];
    const were = streams.map(({ isTTY }) => isTTY);
    const setTerminals = (are: readonly boolean[]) => {
      for (const [at, stream] of streams.entries())
        Object.defineProperty(stream, "isTTY", { value: are[at], configurable: true });
    };
    beforeEach(() => setTerminals([true, true]));
    afterEach(() => setTerminals(were));

    it.each([
      ["", true],
      ["y", true],
      [" No", false],
    ])("is the last one or a new one by their answer: %j", async (answer, isLast) => {
      const folder = makeFolder({});
      const first = await run(folder, "new", join1);
      question.mockResolvedValueOnce(answer);
      expect((await run(folder, "ask")).id === first.id).toBe(isLast);
      expect(question).toHaveBeenLastCalledWith(
        expect.stringMatching(/^Go on with the last room \(code .+\)\? \[Y\/n\] $/),
      );
    });

    it("is none when they leave instead of answering, and that is said in words", async () => {
      const folder = makeFolder({});
      await run(folder, "new");
      const before = readdirSync(folder).length;
      question.mockRejectedValueOnce(new DOMException("Aborted with Ctrl+C", "AbortError"));
      await expect(run(folder, "ask")).rejects.toMatchObject({
        name: "Mistake",
        message: expect.stringContaining("No room was opened"),
      });
      expect(readdirSync(folder)).toHaveLength(before);
    });
  });

  it("says where rooms cannot be kept, and why", async () => {
    const folder = makeFolder({ file: "", "full/a.sqlite": "no database at all. ".repeat(100) });
    await expect(run(join(folder, "file/rooms"), "new")).rejects.toMatchObject({
      name: "Mistake",
      message: expect.stringContaining("it lies under a file"),
    });
    await expect(run(join(folder, "full"), "ask")).rejects.toMatchObject({
      name: "Mistake",
      message: expect.stringContaining("the file is damaged"),
    });
    expect((await run(join(folder, "full"), "new")).code).toHaveLength(6);
  });
});

describe("what is printed of a room", () => {
  const place = {
    host: "0.0.0.0",
    port: 4401,
    wanted: 4400,
    code: "ABC234",
    isKept: true,
    addresses: ["http://192.168.1.20:4401/", "http://10.0.0.5:4401/"],
  };

  it("is every address, the code, a QR code and why the port is another", () => {
    const text = describeRoom(place);
    for (const part of [
      "Port 4400 is taken, so this is 4401.",
      "Deck   http://127.0.0.1:4401/",
      "Host   http://127.0.0.1:4401/host/",
      "Join   http://192.168.1.20:4401/   with the code ABC 234",
      "http://10.0.0.5:4401/",
      "▄▄▄▄▄",
    ])
      expect(text).toContain(part);
  });

  it("says when no phone can come, instead of a QR code", () => {
    const own = { ...place, addresses: ["http://127.0.0.1:4401/"] };
    expect(describeRoom({ ...own, host: "127.0.0.1" })).toContain("Phones cannot reach this address");
    expect(describeRoom(own)).toContain("on no network now");
    expect(describeRoom(own)).not.toContain("▄");
  });
});

it("a rehearsal has a whole number of phones", () => {
  expect(readPhones(undefined)).toBe(0);
  expect(readPhones("20")).toBe(20);
  for (const value of ["0", "-1", "2.5", "many", "301"]) expect(() => readPhones(value)).toThrow("is not a number");
});
