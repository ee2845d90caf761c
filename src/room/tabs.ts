import { connect, type Incoming } from "./connection.ts";
import { randomId } from "./send.ts";
import type { RefusalBody, Role } from "./wire.ts";

/** How often the page that holds the stream says so, in milliseconds. */
const SAYS = 1_500;
/** Without a word from the holder for so many milliseconds another page takes over; by chance a little later. */
const PATIENCE = 3_500;
/** How long a page that has come waits for a holder to answer. */
const FIRST = 150;

/** What pages of one browser say to each other; `from` is the page. */
type Word = { readonly from: string } & (
  | { readonly type: "ask" | "here" | "bye" | "beat" | "silence" }
  | { readonly type: "view" | "link"; readonly data: string }
  | { readonly type: "refused"; readonly refusal: RefusalBody }
);
type Said = Word extends infer W ? (W extends Word ? Omit<W, "from"> : never) : never;

const isWord = (value: unknown): value is Word =>
  typeof value === "object" && value !== null && "from" in value && "type" in value;

/**
 * Connects as `connect` does, but one stream serves all pages of this browser with this role: a browser allows six
 * connections to a server. Where the page that holds it goes away, another takes over.
 * @returns a function that closes the connection, or leaves it to the other pages
 */
export function connectShared(role: Role, root: URL, incoming: Incoming): () => void {
  if (typeof BroadcastChannel === "undefined") return connect(role, root, incoming);
  const own = randomId();
  const channel = new BroadcastChannel(`staffroom:stream:${role}`);
  let close: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let says: ReturnType<typeof setInterval> | undefined;
  let last: string | undefined;
  const say = (said: Said) => channel.postMessage({ ...said, from: own });
  const wait = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(hold, milliseconds);
  };
  const letGo = () => {
    clearInterval(says);
    close?.();
    close = undefined;
  };
  channel.addEventListener("message", ({ data }) => isWord(data) && hear(data));
  wait(FIRST);
  say({ type: "ask" });
  return () => {
    clearTimeout(timer);
    if (close) say({ type: "bye" });
    letGo();
    channel.close();
  };

  /** Opens the stream for all. */
  function hold(): void {
    say({ type: "here" });
    says = setInterval(() => say({ type: "here" }), SAYS);
    close = connect(role, root, {
      view: (data) => tell({ type: "view", data }),
      link: (data) => tell({ type: "link", data }),
      beat: () => tell({ type: "beat" }),
      silence: () => tell({ type: "silence" }),
      refused: (refusal) => tell({ type: "refused", refusal }),
    });
  }

  function tell(said: Said): void {
    say(said);
    take(said);
  }

  function hear(word: Word): void {
    if (word.type === "ask") {
      if (close) say({ type: "here" });
      if (close && last !== undefined) say({ type: "view", data: last });
    } else if (word.type === "bye") {
      if (!close) wait(FIRST * Math.random());
    } else if (close && own < word.from) {
      // Two hold at once, and the other gives way.
      say({ type: "here" });
    } else {
      letGo();
      wait(PATIENCE + FIRST * Math.random());
      if (word.type !== "here") take(word);
    }
  }

  function take(said: Said): void {
    if (said.type === "view") {
      last = said.data;
      incoming.view(said.data);
    } else if (said.type === "link") incoming.link(said.data);
    else if (said.type === "refused") incoming.refused(said.refusal);
    else if (said.type === "beat") incoming.beat();
    else if (said.type === "silence") incoming.silence();
  }
}
