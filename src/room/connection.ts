import { fetchSoon, readRefusal } from "./send.ts";
import { API, type RefusalBody, type Role, SILENCE } from "./wire.ts";

/** Milliseconds between two questions while a stream is held up. */
const POLL = 2_000;
/** How many polls go by before a stream is tried again. */
const POLLS = 15;
/** Milliseconds to the first and at most to any later try after there was no answer; each varies by chance. */
const FIRST_RETRY = 400;
const LAST_RETRY = 5_000;

/** What comes in over a connection. `data` is JSON. */
export interface Incoming {
  view(data: string): void;
  link(data: string): void;
  /** The server is there, and there is nothing new. */
  beat(): void;
  /** There was no answer; the connection tries again by itself. */
  silence(): void;
  /** The server knows no such participant or host. The connection has closed. */
  refused(refusal: RefusalBody): void;
}

/**
 * Connects to the room's stream, and asks every two seconds instead while something on the way holds the stream up.
 * @returns a function that closes the connection
 */
export function connect(role: Role, root: URL, incoming: Incoming): () => void {
  let stream: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let polls = 0;
  let failures = 0;
  let seq = -1;
  let isClosed = false;
  const wait = (milliseconds: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  };
  const drop = () => {
    stream?.close();
    stream = undefined;
  };
  open();
  return () => {
    isClosed = true;
    clearTimeout(timer);
    drop();
  };

  function open(): void {
    const own = new EventSource(addressOf(root, API.stream, role));
    stream = own;
    const heard = () => {
      failures = 0;
      wait(SILENCE, () => giveUp(POLLS));
    };
    own.addEventListener("view", ({ data, lastEventId }) => {
      seq = Number(lastEventId) || seq;
      heard();
      incoming.view(data);
    });
    own.addEventListener("link", ({ data }) => incoming.link(data));
    own.addEventListener("beat", () => {
      heard();
      incoming.beat();
    });
    // Its own tries go on for ever and say nothing of a refusal: a question tells what is the matter.
    own.addEventListener("error", () => giveUp(0));
    wait(SILENCE, () => giveUp(POLLS));
  }

  /** Goes on without the stream, for so many polls. */
  function giveUp(times: number): void {
    drop();
    polls = times;
    void poll();
  }

  async function poll(): Promise<void> {
    clearTimeout(timer);
    try {
      const response = await fetchSoon(addressOf(root, API.view, role, seq));
      if (isClosed) return;
      if (response.ok) await take(response);
      else if (response.status < 500) return incoming.refused(await readRefusal(response));
      else throw new Error();
      if (isClosed) return;
      wait(polls > 0 ? POLL : FIRST_RETRY * Math.random(), () => (polls-- > 0 ? void poll() : open()));
    } catch {
      if (isClosed) return;
      incoming.silence();
      const longest = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** failures++);
      wait(longest * (0.5 + Math.random() / 2), () => void poll());
    }
  }

  async function take(response: Response): Promise<void> {
    const data = response.status === 204 ? "" : await response.text();
    if (isClosed) return;
    if (data === "") return incoming.beat();
    seq = (JSON.parse(data) as { seq?: number }).seq ?? seq;
    incoming.view(data);
  }
}

function addressOf(root: URL, path: string, role: Role, since = -1): URL {
  const address = new URL(path, root);
  address.searchParams.set("role", role);
  if (since >= 0) address.searchParams.set("since", String(since));
  return address;
}
