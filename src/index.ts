/** What a workshop's own kinds import as `staffroom`. */

/** Valibot, whose schemas `readWith` reads with. */
export * as v from "valibot";
export * from "./model/index.ts";
export * from "./ui/index.ts";
