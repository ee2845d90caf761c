/** What a workshop's own kinds import as `staffroom`. */
export * from "./model/index.ts";
export * from "./ui/index.ts";
