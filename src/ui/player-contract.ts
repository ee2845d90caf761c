import type { ComponentChildren } from "preact";
import type { Exercise, Heading, Json, Mode, Used } from "../model/index.ts";

/** Where a player keeps its draft: `sessionStorage` on the deck, `localStorage` in the walkthrough. Never throws. */
export interface DraftStore {
  load(): unknown;
  save(value: Json): void;
  /** Calls when another page has saved; gives a function that ends it. Absent where no other page can. */
  watch?(changed: () => void): () => void;
}

export interface PlayerProps {
  readonly exercise: Exercise;
  readonly task: Json;
  readonly heading: Heading;
  readonly mode: Mode;
  readonly store: DraftStore;
  /** Stands below Play. */
  readonly note?: ComponentChildren;
  /** This person's own answers to the exercises that the exercise `uses`. */
  readonly used?: Used | undefined;
  /** Fetches the solution when the person asks to compare; rejects with a sentence when it can't be had. */
  solution(): Promise<Json>;
  /** Told the answer whenever the draft changes; undefined while it is not whole. */
  onAnswer?(answer: Json | undefined): void;
  /** Told when Play turns into Review or back. */
  onSurface?(surface: "play" | "review"): void;
}
