import * as v from "valibot";

/** Raised when a message changes its meaning; pages of another version are not heard. */
const VERSION = 1;

const place = v.object({
  id: v.string(),
  title: v.string(),
  /** The module's id, and its name as the slide's foot prints it: "2 Archetypes". */
  module: v.string(),
  moduleTitle: v.string(),
  /** True when an exercise is on it. */
  exercise: v.boolean(),
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

const message = v.variant("type", [
  /** A deck tells all about itself: when it opens, when its slides change, and when it is asked. */
  v.object({
    type: v.literal("here"),
    v: v.literal(VERSION),
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
  v.object({ type: v.literal("at"), v: v.literal(VERSION), deck: v.string(), position }),
  /** A host asks every deck for `here`. */
  v.object({ type: v.literal("ask"), v: v.literal(VERSION) }),
  /** A host asks every deck for `at`. */
  v.object({ type: v.literal("ping"), v: v.literal(VERSION) }),
  /** A host drives one deck. */
  v.object({
    type: v.literal("do"),
    v: v.literal(VERSION),
    deck: v.string(),
    what: v.picklist(["next", "back", "first", "last", "blank"]),
  }),
  v.object({ type: v.literal("go"), v: v.literal(VERSION), deck: v.string(), slide: v.string() }),
  /** A host names the slides that a deck is to pass over. */
  v.object({ type: v.literal("skip"), v: v.literal(VERSION), deck: v.string(), slides: v.array(v.string()) }),
]);

/** What a deck and its host page say to each other. */
export type Message = v.InferOutput<typeof message>;
export type Place = v.InferOutput<typeof place>;
export type Position = v.InferOutput<typeof position>;
export type Here = Extract<Message, { type: "here" }>;
/** What a host can have a deck do. */
export type Move = Extract<Message, { type: "do" }>["what"];

type Unversioned<M> = M extends unknown ? Omit<M, "v"> : never;

/** Reads what came over the channel; undefined for what is not ours or of another version. */
export function readMessage(value: unknown): Message | undefined {
  const result = v.safeParse(message, value);
  return result.success ? result.output : undefined;
}

/** One end of the link between the decks and host pages of a site. */
export interface Link {
  say(message: Unversioned<Message>): void;
  close(): void;
}

/**
 * Opens the link of the site at `root`, its address. Messages reach every other page of that site in this browser.
 * @param hear called with each message that can be read
 */
export function openLink(root: URL, hear: (message: Message) => void): Link {
  const channel = new BroadcastChannel(`staffroom:${root.pathname}`);
  channel.addEventListener("message", ({ data }) => {
    const read = readMessage(data);
    if (read) hear(read);
  });
  return { say: (said) => channel.postMessage({ v: VERSION, ...said }), close: () => channel.close() };
}
