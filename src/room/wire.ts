/** Where a live server answers. The site's files lie beside these. */
export const API = {
  /** GET, server-sent events: `view` with the role's whole view and the log's number as id, `beat`, `link`. */
  stream: "/api/stream",
  /** GET: the role's view once, for phones whose stream is held up; 204 when nothing is newer than `since`. */
  view: "/api/view",
  join: "/api/join",
  answer: "/api/answer",
  leave: "/api/leave",
  /** POST: swaps the host's key for a cookie. */
  host: "/api/host",
  /** POST, the host: a `Command`. */
  command: "/api/command",
  /** POST, stage and host: what decks and host pages on several devices say to each other; the server only passes it on. */
  link: "/api/link",
} as const;

/** Milliseconds between two beats of a stream. */
export const BEAT = 2_000;
/** Without a beat for so many milliseconds a stream counts as held up. */
export const SILENCE = 5_000;
/** The longest body a request may have, in bytes. */
export const MAX_BODY = 64 * 1024;
/** The same for what decks and host pages say to each other: a long deck's list of slides. */
export const MAX_LINK = 512 * 1024;
/** The longest alias, in characters. */
export const MAX_ALIAS = 40;

export type Role = "phone" | "stage" | "host";

/** Why a request was refused. Permanent: clients act on them. */
export const REFUSALS = {
  "no-room": "That code isn’t open. Check it against the screen, or ask the facilitator.",
  "door-locked": "The facilitator has closed the door for now. Ask to be let in.",
  "not-joined": "This phone is not in the room.",
  removed: "The facilitator has taken this phone out of the room.",
  "not-open": "Answers are locked. Yours is kept on this phone.",
  "wrong-step": "The room has moved on. Your answer is kept on this phone.",
  "stale-round": "That round is over. Your answer is kept on this phone.",
  "bad-answer": "That is not an answer to this exercise.",
  "keeps-private": "This exercise shares nothing, so the room takes no answers to it.",
  "too-large": "That is too long to send.",
  "too-many": "That was too often. Wait a moment and try again.",
  "read-only": "The room can’t save at the moment. Your answer is kept on this phone.",
  "bad-key": "That is not the key of this room.",
  "bad-request": "That request cannot be read.",
  "not-allowed": "That is for the facilitator.",
  "not-now": "That is not possible in this phase.",
  "room-ended": "This room has ended. “npm start” opens a new one.",
  "no-route": "There is nothing at that address.",
} as const;

export type Refusal = keyof typeof REFUSALS;

/** The body of every 4xx and 5xx of the API. */
export interface RefusalBody {
  readonly code: Refusal;
  readonly message: string;
}
