export * from "./diagnostic.ts";
export * from "./exercise.ts";
export * from "./json.ts";
export * from "./near-miss.ts";
export * from "./read.ts";
export * from "./room.ts";
export * from "./slide.ts";
export * from "./workshop.ts";
