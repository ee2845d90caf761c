/** What a workshop's own kinds import as `staffroom`. */

export type { ComponentChildren } from "preact";
/** Valibot, whose schemas `readWith` reads with. */
export * as v from "valibot";
export { leaveToBuild } from "./kinds/leave-to-build.ts";
export { randomFrom } from "./kinds/random.ts";
export { countWord, keyTitle, sentence } from "./kinds/words.ts";
export * from "./model/index.ts";
export * from "./ui/index.ts";
