import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Json } from "../../../src/model/index.ts";
import { runCli } from "../support/cli.ts";
import { type Scripted, sortAnswers, startRoom, type TestRoom } from "../support/room.ts";

const SORT = { exercise: "archetype-sort", set: "six", round: 1 } as const;
const GLUE = { exercise: "glue-visibility", set: "three", round: 1 } as const;

test.describe.configure({ mode: "serial" });

let room: TestRoom;
let site: string;
test.beforeAll(async () => {
  room = await startRoom();
  site = join(room.folder, ".staffroom/site");
});
test.afterAll(() => room.stop());

const readJson = async (path: string) => JSON.parse(await readFile(join(site, path), "utf8")) as Json;

/** Every text in what JSON holds that is long enough to be told from others. */
const textsOf = (value: Json): string[] => {
  if (typeof value === "string") return value.length > 24 ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((part) => textsOf(part as Json));
};

/** What a phone must not learn before the reveal: our readings, notes, slides, and what somebody else wrote. */
async function listSecrets(): Promise<string[]> {
  const files = await readdir(site, { recursive: true });
  const textsIn = async (folder: string) =>
    (
      await Promise.all(
        files
          .filter((file) => file.startsWith(`${folder}/`) && file.endsWith(".json"))
          .map(async (file) => textsOf(await readJson(file))),
      )
    ).flat();
  const known = new Set([...(await textsIn("tasks")), ...(await textsIn("headings"))]);
  const hidden = [...(await textsIn("solutions")), ...(await textsIn("notes"))].filter((text) => !known.has(text));
  expect(hidden.length).toBeGreaterThan(30);
  return [...new Set(hidden), "Which fact would flip you?", "XYZZY", '"tally"', '"answered"', '"solution"'];
}

/** Every address there could be something at: the site's files, those the build keeps to itself, the room's own. */
async function listAddresses(): Promise<string[]> {
  const files = await readdir(site, { recursive: true });
  const rooms = await readdir(join(room.folder, ".staffroom/rooms"));
  const roles = ["phone", "stage", "host"];
  return [
    "",
    "join",
    "join/",
    `r/${room.code}`,
    "host",
    "host/",
    "key/",
    "api/link",
    "api/command",
    "..%2frooms%2f",
    ...files.map((file) => encodeURI(file)),
    ...rooms.flatMap((file) => [`../rooms/${file}`, `..%2frooms%2f${file}`, `.staffroom/rooms/${file}`]),
    ...roles.flatMap((role) => [`api/view?role=${role}`, `api/view?role=${role}&code=${room.code}`]),
  ];
}

/** Fetches every address as a phone. @returns those that answered, with their text */
async function walk(phone: Scripted): Promise<Map<string, string>> {
  const addresses = await listAddresses();
  const found = new Map<string, string>();
  const fetchNext = async (): Promise<void> => {
    const address = addresses.pop();
    if (address === undefined) return;
    const response = await phone.get(`/${address}`);
    const text = await response.text();
    if (response.ok) found.set(address, text);
    return fetchNext();
  };
  await Promise.all(Array.from({ length: 12 }, fetchNext));
  return found;
}

test("before the reveal nothing that a phone can reach holds a secret, and shown puts no solution on the stage", async () => {
  const secrets = await listSecrets();
  const [phone, ...others] = await Promise.all(Array.from({ length: 7 }, () => room.join()));
  const expectSilence = async (phase: string) => {
    const found = await walk(phone!);
    const leaks = [...found].flatMap(([address, text]) => {
      // What comes as code may name these words; what comes as data may not.
      const isCode = /\.(js|css|woff2|txt|svg)$/.test(address);
      return secrets
        .filter((secret) => !(isCode && secret.startsWith('"')) && text.includes(secret))
        .map((secret) => `${address} holds ${secret}`);
    });
    expect(leaks, phase).toEqual([]);
    return found;
  };
  expect([...(await expectSilence("idle")).keys()].filter((address) => address.startsWith("tasks/"))).toEqual([]);

  await room.command({ do: "open", exercise: GLUE.exercise, set: GLUE.set });
  const found = await expectSilence("open");
  expect([...found.keys()].filter((address) => /^(tasks|headings)\//.test(address)).sort()).toEqual([
    "headings/glue-visibility.json",
    "tasks/glue-visibility.three.json",
  ]);
  expect([...found.keys()].filter((address) => address.endsWith(".js")).length).toBeGreaterThan(3);
  for (const one of others) {
    const offered = { before: "XYZZY as it was", after: "XYZZY as it is" };
    expect(await one.answer(GLUE, { line: "own", ticks: ["work"], offered })).toBe(200);
  }
  await expectSilence("answered");
  await room.command({ do: "lock" });
  await expectSilence("locked");
  await room.command({ do: "show" });
  await expectSilence("shown");
  const stage = async () => {
    const headers = { cookie: (await fetch(room.url)).headers.getSetCookie()[0]?.split(";")[0] ?? "" };
    return (await fetch(new URL("api/view?role=stage", room.url), { headers })).text();
  };
  const shown = await stage();
  expect(shown).toContain('"tally"');
  expect(secrets.filter((secret) => !secret.startsWith('"') && shown.includes(secret))).toEqual([]);

  await room.command({ do: "reveal" });
  const view = await (await phone!.get("/api/view?role=phone")).text();
  expect(view).toContain('"solution"');
  expect(view).toContain('"tally"');
  expect(view).not.toContain("XYZZY");
});

test("a second start on the same folder, or on its rooms from another, says where the first is and stops", async () => {
  const again = await runCli("start", room.folder, "--no-open", "--port", "0");
  expect(again.code).toBe(1);
  expect(again.output).toContain(`already being served at ${room.url}`);
  const rooms = join(room.folder, ".staffroom/rooms");
  const other = await runCli("start", "tests/fixtures/workshops/host", "--no-open", "--port", "0", "--room-dir", rooms);
  expect(other.code).toBe(1);
  expect(other.output).toContain(`A room of ${rooms} is already being served at ${room.url}`);
});

test("a crash in a burst of answers loses and doubles none that was acknowledged, and the room goes on as it was", async () => {
  const phones = await Promise.all(Array.from({ length: 24 }, () => room.join()));
  const answers = await sortAnswers(room);
  const placed = (bin: number) => answers(() => bin);
  await room.command({ do: "open", exercise: SORT.exercise, set: SORT.set });
  await room.command({ do: "timer", minutes: 8 });
  await room.command({ do: "remove", who: phones[23]!.who });
  const { timer } = await room.view();

  const acknowledged = new Map<string, number>();
  let count = 0;
  let reached: () => void = () => undefined;
  const enough = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const burst = phones.slice(0, 23).map(async (phone, at) => {
    for (let turn = 0; turn < 15; turn += 1) {
      const answer = await phone.answer(SORT, placed(at + turn)).catch(() => "gone");
      if (answer !== 200) return;
      acknowledged.set(phone.who, at + turn);
      count += 1;
      if (count === 150) reached();
    }
  });
  await Promise.race([enough, Promise.all(burst)]);
  await room.crash();
  await Promise.all(burst);
  expect(acknowledged.size).toBe(23);

  const after = await room.view();
  expect(after.timer).toEqual(timer);
  expect(after.undo).toBe("Undo: remove a participant");
  expect(after.counts.answered).toBe(23);
  expect(after.tally?.tally).toMatchObject({ answers: 23 });
  for (const [at, phone] of phones.slice(0, 23).entries()) {
    const { people } = (await (await phone.get("/api/view?role=phone")).json()) as {
      people: { id: string; answer: Json }[];
    };
    expect(people.map(({ id }) => id)).toEqual([phone.who]);
    // The last answer may have been kept without its acknowledgement coming through.
    const turn = acknowledged.get(phone.who)!;
    expect([placed(turn), placed(turn + 1)], `phone ${at}`).toContainEqual(people[0]!.answer);
  }
  await room.command({ do: "undo" });
  expect((await room.view()).seats.map(({ id }) => id)).toContain(phones[23]!.who);
  await room.command({ do: "reset" });
  expect((await room.view()).counts.answered).toBe(0);
  await room.crash();
  await room.command({ do: "undo" });
  expect((await room.view()).counts.answered).toBe(23);
});

test("who leaves is erased from the disk, and a closed room keeps no name of anybody", async () => {
  await room.command({ do: "alias", on: true });
  const leaver = await room.join("Zbigniew the Fleeting");
  const stayer = await room.join("Wanda the Constant");
  const isOnDisk = async (text: string) => {
    const folder = join(room.folder, ".staffroom/rooms");
    const files = (await readdir(folder)).filter((name) => name.includes(".sqlite"));
    const contents = await Promise.all(files.map((name) => readFile(join(folder, name), "latin1")));
    return contents.some((content) => content.includes(text));
  };
  expect(await isOnDisk("Zbigniew")).toBe(true);
  expect((await leaver.leave()).status).toBe(200);
  expect(await isOnDisk("Zbigniew")).toBe(false);
  expect(await isOnDisk("Wanda")).toBe(true);
  expect(await isOnDisk("192.168.7.")).toBe(false);
  await room.command({ do: "close" });
  expect(await isOnDisk("Wanda")).toBe(false);
  expect((await stayer.get("/api/view?role=phone")).status).toBe(200);
});
