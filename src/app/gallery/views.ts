import type { Mode } from "../../model/index.ts";
import type { Theme } from "../theme.ts";

/** A size a surface is looked at in, in CSS pixels. */
export interface Screen {
  readonly id: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly mode: Mode;
}

export const SCREENS = {
  phone: { id: "phone", name: "Phone", width: 390, height: 844, mode: "phone" },
  small: { id: "small", name: "Small phone", width: 320, height: 640, mode: "phone" },
  stage: { id: "stage", name: "Stage", width: 1280, height: 720, mode: "deck" },
  a4: { id: "a4", name: "A4", width: 794, height: 1123, mode: "page" },
} as const satisfies Record<string, Screen>;

/** What of an exercise is shown, and in which state. */
export interface View {
  readonly surface: "play" | "review" | "board" | "paper" | "guide";
  readonly state: string;
  readonly name: string;
  /** What to look for. */
  readonly about: string;
  readonly screens: readonly Screen[];
}

const { phone, small, stage, a4 } = SCREENS;

/** Every view of an exercise, in the order of the gallery. */
export const VIEWS: readonly View[] = [
  {
    surface: "play",
    state: "fresh",
    name: "Play",
    about: "Alone on a screen or a phone. It works: sort, undo, compare.",
    screens: [phone, small, stage],
  },
  {
    surface: "review",
    state: "mixed",
    name: "Review",
    about: "After a try that differs from our reading here and there.",
    screens: [phone, small, stage],
  },
  {
    surface: "review",
    state: "right",
    name: "Review, all as we read it",
    about: "After a try that agrees throughout.",
    screens: [stage],
  },
  {
    surface: "board",
    state: "shown",
    name: "Board, shown",
    about: "The room's result on the projector, no solution on it.",
    screens: [stage],
  },
  {
    surface: "board",
    state: "revealed",
    name: "Board, revealed",
    about: "The same with our reading framed.",
    screens: [stage],
  },
  {
    surface: "board",
    state: "empty",
    name: "Board, nobody answered",
    about: "What stands there when nothing came in.",
    screens: [stage],
  },
  { surface: "paper", state: "blank", name: "Paper", about: "What participants fill in by hand.", screens: [a4] },
  {
    surface: "guide",
    state: "key",
    name: "Guide",
    about: "Answer key and debrief for the facilitator.",
    screens: [a4],
  },
];

export const THEMES: readonly Theme[] = ["light", "dark"];

/** One frame: a view of one cut of an exercise at one size in one theme. */
export interface FrameAddress {
  readonly exercise: string;
  readonly set: string;
  readonly view: View;
  readonly screen: Screen;
  readonly theme: Theme;
  /** Zero-based, for a Board of several pages. */
  readonly page: number;
}

/** The query of a frame's page. */
export function frameQuery({ exercise, set, view, screen, theme, page }: FrameAddress): string {
  const query = new URLSearchParams({ exercise, surface: view.surface, state: view.state, screen: screen.id, theme });
  if (set !== "") query.set("set", set);
  if (page > 0) query.set("page", String(page));
  return query.toString();
}

/** Reads what `frameQuery` wrote; undefined when it names no view, size or theme of ours. */
export function readFrameQuery(search: string): FrameAddress | undefined {
  const query = new URLSearchParams(search);
  const view = VIEWS.find(({ surface, state }) => surface === query.get("surface") && state === query.get("state"));
  const screen = Object.values(SCREENS).find(({ id }) => id === query.get("screen"));
  const theme = THEMES.find((name) => name === (query.get("theme") ?? "light"));
  const exercise = query.get("exercise");
  if (!view || !screen || !theme || !exercise) return undefined;
  return { exercise, set: query.get("set") ?? "", view, screen, theme, page: Number(query.get("page") ?? 0) };
}
