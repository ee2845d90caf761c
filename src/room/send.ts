import * as v from "valibot";
import type { Command } from "./protocol.ts";
import { API, REFUSALS, type Refusal, type RefusalBody } from "./wire.ts";

/** How long to wait for an answer, in milliseconds. */
const PATIENCE = 8_000;

const refusalBody = v.object({ code: v.picklist(Object.keys(REFUSALS) as Refusal[]), message: v.string() });

/** Fetches and gives up after a while. @throws when there is no answer */
export const fetchSoon = (address: URL, given: RequestInit = {}): Promise<Response> => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  return fetch(address, { ...given, cache: "no-store", signal: stop.signal }).finally(() => clearTimeout(timer));
};

/**
 * Reads why a request was refused.
 * @throws when something other than this room's server answered: a proxy, a sign-in page, a server that failed
 */
export async function readRefusal(response: Response): Promise<RefusalBody> {
  const read = v.safeParse(refusalBody, await response.json().catch(() => undefined));
  if (!read.success) throw new Error(`Something else answered for the room, with ${response.status}.`);
  return read.output;
}

const doneBody = v.object({ seq: v.optional(v.number(), 0), who: v.optional(v.string()) });

/** What came of a request: the log's number that holds it and the person it let in, or why it was refused. */
export type Reply = v.InferOutput<typeof doneBody> | { readonly refusal: RefusalBody };

/**
 * Asks the room's server for something.
 * @param path one of `API`
 * @throws when there was no answer, or not one of the room's: it may then be done or not
 */
export async function ask(root: URL, path: string, body: unknown): Promise<Reply> {
  const response = await fetchSoon(new URL(path, root), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) return { refusal: await readRefusal(response) };
  const done = v.safeParse(doneBody, await response.json().catch(() => undefined));
  if (!done.success) throw new Error("Something else answered for the room.");
  return done.output;
}

/** The same, where only a refusal matters: gives it, or undefined when it was done. */
export async function post(root: URL, path: string, body: unknown): Promise<RefusalBody | undefined> {
  const reply = await ask(root, path, body);
  return "refusal" in reply ? reply.refusal : undefined;
}

/** Asks for something on the host's behalf; gives and throws as `post` does. */
export const sendCommand = (root: URL, command: Command): Promise<RefusalBody | undefined> =>
  post(root, API.command, command);

/** 128 bits of chance as hexadecimal. `crypto.randomUUID` is missing where a page comes over plain HTTP. */
export const randomId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
