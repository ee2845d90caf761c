import type { ServerResponse } from "node:http";
import { wordsOf } from "../model/words-of.ts";
import { BEAT, type Role } from "../room/protocol.ts";
import { monotonic } from "./monotonic.ts";

/** The least time between two views of a stream, in milliseconds: at most eight a second. */
const PACE = 125;
/** A stream with so many bytes waiting is passed over until it has caught up; with so many more it is given up. */
const SLOW = 256 * 1024;
const STUCK = 4 * 1024 * 1024;

/** The most streams of one phone: a browser's pages share one, and what sleep has cut off may not have ended yet. */
const MOST = 8;

/** What streams send. */
export interface Source {
  /** The role's whole view as JSON, and the log's number; undefined when that phone is not in the room any more. */
  view(role: Role, phone: string | undefined): { readonly seq: number; readonly json: string } | undefined;
  /** Called before a round of views: what they have in common may be made once. */
  prepare(): void;
}

interface Stream {
  readonly role: Role;
  /** Hash of the phone's cookie; undefined for stage and host. */
  readonly phone: string | undefined;
  readonly response: ServerResponse;
}

/** All open streams of a room. */
export interface Streams {
  /** Sends the role's view at once, and from then on whenever it has changed. @param closed called at its end */
  open(stream: Stream, closed: () => void): void;
  /** Marks what is to be sent anew: views of stage and host, and of these phones, or all. */
  touch(phones: ReadonlySet<string> | "all"): void;
  /** Sends a message to every stage and host; the page that said it knows it again. */
  relay(json: string): void;
  close(): void;
}

const HEADERS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-store",
  // Some proxies hold back what they think is not finished.
  "X-Accel-Buffering": "no",
};

export function createStreams(source: Source, clock: () => number = monotonic): Streams {
  const { all, groups, add, remove: forget } = createRegister();
  const stale = new Set<Stream>();
  let last = 0;
  let timer: NodeJS.Timeout | undefined;

  const send = (stream: Stream): void => {
    const { response, role, phone } = stream;
    const waiting = response.writableLength;
    if (waiting > STUCK) response.destroy();
    if (waiting > SLOW) return;
    stale.delete(stream);
    const view = source.view(role, phone);
    if (view) response.write(`event: view\nid: ${view.seq}\ndata: ${view.json}\n\n`);
    else response.end();
  };
  const flush = () => {
    timer = undefined;
    last = clock();
    source.prepare();
    for (const stream of stale) {
      try {
        send(stream);
      } catch (error) {
        // A workshop's own kind may fail at a view: the others go out.
        console.error(wordsOf(error));
      }
    }
  };
  const remove = (stream: Stream) => {
    forget(stream);
    stale.delete(stream);
  };
  const beat = setInterval(() => {
    const text = `event: beat\ndata: ${Math.round(clock())}\n\n`;
    for (const { response } of all) if (response.writableLength < SLOW) response.write(text);
  }, BEAT);
  beat.unref();

  return {
    open(stream, closed) {
      const { response } = stream;
      // A stream ends with its connection: without a length around each view it goes out as one piece.
      response.useChunkedEncodingByDefault = false;
      response.writeHead(200, HEADERS);
      // One that was passed over for being slow gets what is newest once it has caught up.
      response.on("drain", () => stale.has(stream) && send(stream));
      response.on("close", () => {
        remove(stream);
        closed();
      });
      const oldest = add(stream);
      if (oldest) {
        remove(oldest);
        oldest.response.end();
      }
      source.prepare();
      send(stream);
    },
    touch(phones) {
      if (phones === "all") for (const stream of all) stale.add(stream);
      else for (const phone of [undefined, ...phones]) for (const stream of groups.get(phone) ?? []) stale.add(stream);
      timer ??= setTimeout(flush, Math.max(0, last + PACE - clock()));
    },
    relay(json) {
      for (const { response } of groups.get(undefined) ?? []) response.write(`event: link\ndata: ${json}\n\n`);
    },
    close() {
      clearInterval(beat);
      clearTimeout(timer);
      for (const { response } of all) response.end();
    },
  };
}

/** Open streams, by phone; those of stage and host under nothing. */
function createRegister() {
  const all = new Set<Stream>();
  const groups = new Map<string | undefined, Set<Stream>>();
  return {
    all: all as ReadonlySet<Stream>,
    groups: groups as ReadonlyMap<string | undefined, ReadonlySet<Stream>>,
    /** @returns the stream that is too many for its phone now, if one is */
    add(stream: Stream): Stream | undefined {
      all.add(stream);
      const group = groups.get(stream.phone) ?? new Set();
      groups.set(stream.phone, group.add(stream));
      return stream.phone !== undefined && group.size > MOST ? [...group][0] : undefined;
    },
    remove(stream: Stream): void {
      all.delete(stream);
      const group = groups.get(stream.phone);
      group?.delete(stream);
      if (group?.size === 0) groups.delete(stream.phone);
    },
  };
}
