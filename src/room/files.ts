import * as v from "valibot";

/** What a build leaves in a dot-folder of its site for a room's server, by path below the site's root. */
export const ROOM_FILES = {
  /** Vite's list of what each page loads. */
  manifest: ".room/manifest.json",
  about: ".room/about.json",
  /** The exercises' kinds for Node, by exercise. */
  kinds: ".room/kinds.cjs",
} as const;

/** What a room's server knows of the workshop before it reads the tasks. */
export const about = v.object({
  title: v.string(),
  language: v.string(),
  exercises: v.record(v.string(), v.object({ shares: v.picklist(["nothing", "answer"]), sets: v.array(v.string()) })),
});

export type About = v.InferOutput<typeof about>;
