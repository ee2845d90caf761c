import type { ComponentChildren } from "preact";
import type { Report } from "./diagnostic.ts";
import type { Json } from "./json.ts";

/**
 * The six types of an exercise, named once.
 * `task` is what anyone may see; `solution` is withheld until the reveal.
 */
export interface Shape {
  task: Json;
  solution: Json;
  draft: unknown;
  action: unknown;
  answer: Json;
  tally: unknown;
}

/** The two halves an `exercise.yaml` parts into; views that must keep the secret never receive the second. */
export interface Parts<S extends Shape> {
  readonly task: S["task"];
  readonly solution: S["solution"];
}

/** Something host, stage and phones can look at together: a card, a line. */
export interface Item {
  readonly id: string;
  readonly label: string;
}

/** How one item of a draft compares with the solution. `fair` is a defensible second reading. */
export interface ItemFeedback {
  readonly item: string;
  readonly verdict: "best" | "fair" | "other" | "open";
  /** One sentence for the person who answered. */
  readonly text: string;
}

/** Feedback on a draft, which may be partial. Words, never a score. */
export interface Feedback {
  readonly summary: string;
  readonly items: readonly ItemFeedback[];
}

/** How far a draft is. `done === total` exactly when `finish` gives an answer. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** One part of what a person did, to read again: a card and its bin, a question and what they wrote. */
export interface Recited {
  readonly label: string;
  readonly text: string;
  /** Stands before the text, as `Mark` draws it. */
  readonly mark?: { readonly shape: string; readonly hue: string; readonly letter: string };
  /** True for what no answer holds: it never leaves the device, also where answers are shared. */
  readonly kept?: boolean;
}

/** An action in words: `undo` completes "Undo: …", `said` goes to the status region. */
export interface Effect {
  readonly undo: string;
  readonly said: string;
}

/** The mechanics of a kind. Pure: the same code runs in the page, on the server and at build. */
export interface ExerciseLogic<S extends Shape> {
  /** Permanent: stored answers carry it. */
  readonly kind: string;
  /** Reads the YAML's own fields. Reports every fault at its path, returns undefined when unusable, never throws. */
  parse(source: unknown, report: Report): Parts<S> | undefined;
  /** The names of the sets a task was written with. Absent: the kind knows no sets. */
  sets?(task: S["task"]): readonly string[];
  /** Cuts one named set, once, when compiled; everything else sees only the cut. */
  select?(task: S["task"], solution: S["solution"], set: string): Parts<S>;
  items(task: S["task"]): readonly Item[];
  /** A fresh draft. `seed` is the only source of variation. */
  start(task: S["task"], seed: number): S["draft"];
  /** The next draft. Unknown or impossible actions return the draft unchanged. */
  update(task: S["task"], draft: S["draft"], action: S["action"]): S["draft"];
  progress(task: S["task"], draft: S["draft"]): Progress;
  /** What `action` did to `draft` (the draft before it), in words. */
  effect(task: S["task"], draft: S["draft"], action: S["action"]): Effect;
  /** True when `action` carries on the one just before it, as typing does: one Undo then takes back both. */
  merges?(previous: S["action"], action: S["action"]): boolean;
  /** The answer, or undefined while the draft is incomplete. */
  finish(task: S["task"], draft: S["draft"]): S["answer"] | undefined;
  /** A draft, perhaps a partial one, as a list to read again, print and take home. Absent: Play is shown, locked. */
  recite?(task: S["task"], draft: S["draft"]): readonly Recited[];
  /** The gate for what another device wrote: a valid answer, or undefined. */
  readAnswer(task: S["task"], value: unknown): S["answer"] | undefined;
  /** Works on a partial draft. */
  assess(task: S["task"], solution: S["solution"], draft: S["draft"]): Feedback;
  /** One answer a participant; the order of `answers` never matters. */
  tally(task: S["task"], answers: readonly S["answer"][]): S["tally"];
  /** Free text in an answer: shown only through moderation, never part of a tally. */
  texts?(task: S["task"], answer: S["answer"]): readonly { readonly id: string; readonly text: string }[];
  /** How wide the answers spread, without saying what was chosen: all that a group too small for the chart is told. */
  spread?(task: S["task"], tally: S["tally"]): string;
  /** The ids of `items` as a talk about the result takes them up: the most divided first. Absent: as in the task. */
  rank?(task: S["task"], tally: S["tally"]): readonly string[];
  /** The chart in words, for the headline, screen readers and reports. */
  describe(task: S["task"], tally: S["tally"]): string;
}

/** Where Play runs: on the 1280 × 720 stage, on a phone, or in a reading page. */
export type Mode = "deck" | "phone" | "page";

/** Local answers of the exercises named under `uses`, by exercise id. */
export type Used = Readonly<Record<string, Json>>;

export interface PlayProps<S extends Shape> {
  readonly task: S["task"];
  readonly draft: S["draft"];
  act(action: S["action"]): void;
  readonly locked: boolean;
  readonly mode: Mode;
  readonly used?: Used;
}

export interface ReviewProps<S extends Shape> {
  readonly task: S["task"];
  readonly solution: S["solution"];
  readonly draft: S["draft"];
  readonly mode: Mode;
  readonly answer?: S["answer"];
  readonly tally?: S["tally"];
  readonly focus?: string;
  readonly used?: Used;
}

export interface BoardProps<S extends Shape> {
  readonly task: S["task"];
  readonly tally: S["tally"];
  /** Round 1, while round 2 is shown. */
  readonly previous?: S["tally"];
  readonly focus?: string;
  /** Zero-based page of a board that needs several. */
  readonly page?: number;
  /** Moderated texts, in the host's order. */
  readonly shown: readonly { readonly id: string; readonly text: string }[];
  /** Given only once revealed. */
  readonly solution?: S["solution"];
}

/** Words an `exercise.yaml` has whatever its kind. */
export interface Heading {
  readonly title: string;
  readonly prompt?: string;
  readonly debrief: readonly string[];
}

/** The surfaces. The props of Play and Paper cannot carry a solution: secrecy is a type. */
export interface ExerciseViews<S extends Shape> {
  Play(props: PlayProps<S>): ComponentChildren;
  Review(props: ReviewProps<S>): ComponentChildren;
  Board(props: BoardProps<S>): ComponentChildren;
  Paper(props: { readonly task: S["task"]; readonly heading: Heading }): ComponentChildren;
  Guide(props: {
    readonly task: S["task"];
    readonly solution: S["solution"];
    readonly heading: Heading;
  }): ComponentChildren;
  /** What is cut out of paper and laid on a table, a card each; eight go on a sheet. Absent: nothing is cut out. */
  cards?(props: { readonly task: S["task"] }): readonly ComponentChildren[];
}

/** Sample answers, varied by `seed`: for the contract suite, the gallery and rehearsals. */
export interface Examples<S extends Shape> {
  readonly right: readonly S["answer"][];
  readonly wrong: readonly S["answer"][];
  readonly junk: readonly unknown[];
  /**
   * The drafts that finish to `right` and then `wrong`, in this order, where a draft holds more than its answer:
   * a review then has words to show.
   */
  readonly drafts?: readonly S["draft"][];
}

/** A kind of exercise, whole. A `kind.tsx` exports one as its default. */
export interface Exercise<S extends Shape = Shape> {
  readonly logic: ExerciseLogic<S>;
  readonly views: ExerciseViews<S>;
  /** What the way to Review says where there is no reading of ours to compare with: "See your mix". */
  readonly compare?: string;
  examples(task: S["task"], solution: S["solution"], seed: number): Examples<S>;
}

/** Gives an exercise its types; use it as `export default defineExercise<MyShape>({ … })`. */
export const defineExercise = <S extends Shape>(exercise: Exercise<S>): Exercise<S> => exercise;
