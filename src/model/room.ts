import type { Json } from "./json.ts";

/**
 * How far a step is. `shown`: the tally is on the stage, no solution anywhere. `revealed`: the solution too, and
 * voting is over for good.
 */
export type Phase = "open" | "locked" | "shown" | "revealed";

/** One vote: an exercise, the set of it in force (`""` for the whole) and the round, 1 or 2. */
export interface Step {
  readonly exercise: string;
  readonly set: string;
  readonly round: number;
}

/** The name of a step in a log, a store or a record: `archetype-sort|six|1`. */
export const stepKey = ({ exercise, set, round }: Step): string => `${exercise}|${set}|${round}`;

/** An advisory countdown. All times are milliseconds of the server's clock. */
export interface Countdown {
  /** How long it was set for, added minutes included. */
  readonly length: number;
  /** When it runs out; absent while paused. */
  readonly ends?: number;
  /** What is left while paused. */
  readonly left?: number;
}

/** Where a free text stands in moderation. Nothing is on the stage unless the host put it there. */
export type TextState = "waiting" | "shown" | "hidden";

/** A free text somebody offered. `id` names participant and text, and is unique in its step. */
export interface OfferedText {
  readonly id: string;
  readonly text: string;
  readonly state: TextState;
}

/** What a room asks of people, set by the host. */
export interface RoomSettings {
  /** True when phones ask for an alias. */
  readonly alias: boolean;
  /** Tallies show from this many answers up; below, words say how many answered. */
  readonly minGroup: number;
}

/** A room as anyone in it may know it. */
export interface RoomCard {
  readonly id: string;
  /** Six characters of an unambiguous alphabet. */
  readonly code: string;
  readonly title: string;
  /** BCP 47 tag of the workshop's language. */
  readonly language: string;
  readonly settings: RoomSettings;
  /** True when its phones are simulated. */
  readonly isRehearsal: boolean;
  /** True when nobody new gets in. */
  readonly isDoorLocked: boolean;
  readonly isClosed: boolean;
  /** Why nothing can be saved at present, as a sentence; answers are refused until it can. */
  readonly fault?: string;
}

/** The slide the deck is at. */
export interface RoomSlide {
  readonly id: string;
  readonly title: string;
}

/** What every role sees of the current step. */
export interface StepView extends Step {
  readonly phase: Phase;
  /** `nothing`: phones only say that they are done, and the stage shows the debrief questions instead of a board. */
  readonly shares: "nothing" | "answer";
  /** The item everyone looks at together. */
  readonly focus?: string;
  /** In place of a result, where fewer than `minGroup` but at least three answered: how wide the answers spread. */
  readonly spread?: string;
}

/** What the room said, once there are answers enough to show. */
export interface Result {
  readonly tally: unknown;
  /** Round 1, while round 2 is shown. */
  readonly previous?: unknown;
  /** The tally in words; where the kind failed at it, what it failed of. */
  readonly words: string;
  /** The kind failed to count or to describe: there is no tally. */
  readonly isBroken?: true;
}

/** A person on a phone: two may share one. */
export interface Person {
  readonly id: string;
  readonly alias?: string;
  /** The answer to the current step as the server has it; `null` says "done" where nothing is shared. */
  readonly answer?: Json;
  /** Their answer in round 1, while round 2 runs. */
  readonly previous?: Json;
}

/** What a phone gets, whole, whenever something in it changes. Holds no tally and no solution before the reveal. */
export interface PhoneView {
  /** Number of the last event of the log this shows. */
  readonly seq: number;
  /** The server's clock. */
  readonly now: number;
  readonly room: RoomCard;
  /** True when phones show nothing, so that people look up. */
  readonly isBlank: boolean;
  readonly slide?: RoomSlide;
  readonly timer?: Countdown;
  /** The people on this phone; empty before joining. Nobody else's answer is ever in here. */
  readonly people: readonly Person[];
  readonly step?: StepView & {
    /** Only once revealed. */
    readonly solution?: Json;
    /** Only once revealed, and from `minGroup` answers up. */
    readonly result?: Result;
    /** How many answered; only once revealed. */
    readonly answered?: number;
  };
}

/** How many people there are, and how many of them answered the current step. */
export interface Counts {
  readonly here: number;
  readonly asleep: number;
  readonly answered: number;
}

/** What the projector gets. Counts only until shown; no solution until revealed. */
export interface StageView {
  readonly seq: number;
  readonly now: number;
  readonly room: RoomCard;
  readonly counts: Counts;
  readonly isBlank: boolean;
  /** Addresses of the site that phones may reach it at, as in `http://192.168.1.24:4400/`, the likeliest first. */
  readonly joins: readonly string[];
  /** True while code and QR lie large over the slide. */
  readonly isJoinShown: boolean;
  readonly timer?: Countdown;
  readonly step?: StepView & {
    /** True when the host took the result off the stage for now. */
    readonly isHidden: boolean;
    /** Zero-based page of the board. */
    readonly page: number;
    /** Only while shown or revealed, not hidden, and from `minGroup` answers up. */
    readonly result?: Result;
    /** Texts the host chose, in the host's order. */
    readonly shown: readonly { readonly id: string; readonly text: string }[];
    /** Only once revealed, and not hidden. */
    readonly solution?: Json;
  };
}

/** A participant as the host sees them: never with an answer. */
export interface Seat {
  readonly id: string;
  readonly alias?: string;
  readonly isAsleep: boolean;
  readonly hasAnswered: boolean;
}

/** What the host gets: the stage's view, and what only the host may know. */
export interface HostView extends StageView {
  /** In order of arrival. */
  readonly seats: readonly Seat[];
  /** The tally of the current step, whatever the phase; absent before the first answer and where nothing is shared. */
  readonly tally?: Result;
  readonly texts: readonly OfferedText[];
  /** What Undo would take back, in words ("Undo: reset round 1"); absent when there is nothing. */
  readonly undo?: string;
  /** How far each step got that was ever opened, by `stepKey`. */
  readonly steps: Readonly<Record<string, Phase>>;
  /** When the first phone of another device reached the server; absent before. */
  readonly reached?: number;
  /** A key for opening the host page on another device: its addresses, with the key in the fragment. */
  readonly hosts: readonly string[];
}
