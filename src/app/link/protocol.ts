import * as v from "valibot";

/** Raised when a message changes its meaning; pages of another version are not heard. */
const VERSION = 2;
/** How many messages a page remembers, so that one which comes both ways is heard once. */
const REMEMBERED = 200;

const place = v.object({
  id: v.string(),
  title: v.string(),
  /** As in the slide's foot; absent for one that is not counted. */
  number: v.optional(v.number()),
  /** The module's id, and its name as the slide's foot prints it: "2 Archetypes". */
  module: v.string(),
  moduleTitle: v.string(),
  /** The exercise on it, with the set in force: `""` for the whole. */
  exercise: v.optional(v.object({ id: v.string(), set: v.string() })),
});

const position = v.object({
  /** The slide's id. */
  slide: v.string(),
  /** How many of its steps are shown, of how many. */
  step: v.number(),
  steps: v.number(),
  /** True while the stage is blank. */
  blank: v.boolean(),
  theme: v.picklist(["light", "dark"]),
});

/** Of every message: the version, and a name of its own. */
const mark = { v: v.literal(VERSION), n: v.string() };

const message = v.variant("type", [
  /** A deck tells all about itself: when it opens, when its slides change, and when it is asked. */
  v.object({
    type: v.literal("here"),
    ...mark,
    deck: v.string(),
    /** When a person last turned to this deck, as milliseconds since 1970. */
    active: v.number(),
    /** True when a person at this deck asks for the host page to follow it. */
    claims: v.boolean(),
    /** Id of the agenda in force; empty when every slide is shown. */
    agenda: v.string(),
    slides: v.array(place),
    position,
  }),
  /** A deck has moved, or says that it is still there. */
  v.object({ type: v.literal("at"), ...mark, deck: v.string(), position }),
  /** A host asks every deck for `here`. */
  v.object({ type: v.literal("ask"), ...mark }),
  /** A host asks every deck for `at`. */
  v.object({ type: v.literal("ping"), ...mark }),
  /** A host drives one deck. */
  v.object({
    type: v.literal("do"),
    ...mark,
    deck: v.string(),
    what: v.picklist(["next", "back", "first", "last", "blank"]),
  }),
  v.object({ type: v.literal("go"), ...mark, deck: v.string(), slide: v.string() }),
  /** A host tells how the talk goes, as JSON, with the time by its clock in milliseconds since 1970. */
  v.object({ type: v.literal("run"), ...mark, agenda: v.string(), run: v.string(), now: v.number() }),
  /** A host names the slides that a deck is to pass over. */
  v.object({ type: v.literal("skip"), ...mark, deck: v.string(), slides: v.array(v.string()) }),
]);

/** What a deck and its host page say to each other. */
export type Message = v.InferOutput<typeof message>;
export type Place = v.InferOutput<typeof place>;
export type Position = v.InferOutput<typeof position>;
export type Here = Extract<Message, { type: "here" }>;
/** What a host can have a deck do. */
export type Move = Extract<Message, { type: "do" }>["what"];

type Unmarked<M> = M extends unknown ? Omit<M, keyof typeof mark> : never;

/** Reads what came from another page; undefined for what is not ours or of another version. */
export function readMessage(value: unknown): Message | undefined {
  const result = v.safeParse(message, value);
  return result.success ? result.output : undefined;
}

/** A way to the decks and host pages of other browsers. */
export interface Relay {
  say(message: Message): void;
  /** Calls `hear` with what comes that way. @returns what ends that */
  listen(hear: (value: unknown) => void): () => void;
}

/** One end of the link between the decks and host pages of a site. */
export interface Link {
  say(message: Unmarked<Message>): void;
  /** Takes a second way, beside the one within this browser. */
  via(relay: Relay): void;
  close(): void;
}

/**
 * Opens the link of the site at `root`, its address. Messages reach every other page of that site in this browser,
 * and those of other browsers where there is a relay to them.
 * @param hear called once with each message that can be read, whichever ways it came
 */
export function openLink(root: URL, hear: (message: Message) => void): Link {
  const channel = new BroadcastChannel(`staffroom:${root.pathname}`);
  const seen = new Set<string>();
  const ends: (() => void)[] = [() => channel.close()];
  let relay: Relay | undefined;
  const isNew = ({ n }: Message): boolean => {
    if (seen.has(n)) return false;
    seen.add(n);
    const [oldest = n] = seen;
    if (seen.size > REMEMBERED) seen.delete(oldest);
    return true;
  };
  const take = (value: unknown) => {
    const read = readMessage(value);
    if (read && isNew(read)) hear(read);
  };
  channel.addEventListener("message", ({ data }) => take(data));
  return {
    say(said) {
      const marked = { v: VERSION, n: randomName(), ...said } as Message;
      isNew(marked);
      channel.postMessage(marked);
      relay?.say(marked);
    },
    via(way) {
      relay = way;
      ends.push(way.listen(take));
    },
    close: () => {
      for (const end of ends) end();
    },
  };
}

/** A name that nothing else has. */
export const randomName = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join("");
