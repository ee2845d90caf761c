import * as v from "valibot";
import { readPageData } from "../page-data.ts";

const cut = v.object({ id: v.string(), set: v.string() });

const section = v.object({
  id: v.string(),
  /** Empty in another chapter than the page's own: there nothing needs it, and a page is light. */
  title: v.optional(v.string(), ""),
  /** Alone, not rounded. */
  minutes: v.number(),
  exercise: v.optional(cut),
  /** Its address from this page. */
  href: v.string(),
});

const chapter = v.object({
  id: v.string(),
  title: v.string(),
  number: v.optional(v.number()),
  href: v.string(),
  sections: v.array(section),
});

const heading = v.object({ title: v.string(), prompt: v.optional(v.string()), debrief: v.array(v.string()) });

const exercise = v.object({
  heading,
  uses: v.array(v.string()),
  sets: v.array(v.string()),
  /** True when its kind says of each item how it compares. */
  comparesItems: v.boolean(),
});

/** What a page of the walkthrough knows beside what it shows. */
export const walkData = v.object({
  title: v.string(),
  language: v.string(),
  /** Id of the chapter the page holds; empty where it holds none, or all. */
  here: v.string(),
  /** The way to the site's root, empty or ending in a slash. */
  root: v.string(),
  contents: v.string(),
  workbook: v.string(),
  /** True in the one file that holds everything. */
  isFile: v.boolean(),
  chapters: v.array(chapter),
  /** Those of the page and those whose answers they use. */
  exercises: v.record(v.string(), exercise),
});

export type WalkData = v.InferOutput<typeof walkData>;
export type WalkChapter = v.InferOutput<typeof chapter>;
export type WalkExercise = v.InferOutput<typeof exercise>;
export type WalkSection = v.InferOutput<typeof section>;

/**
 * Reads the page's data.
 * @throws a `ValiError` when the page was built by another version of Staffroom.
 */
export const readWalkData = (page: Document): WalkData => v.parse(walkData, readPageData(page));
