import type { Report } from "../model/index.ts";

/** Stands for a kind's `parse` in browsers, where no source is ever read. */
export function leaveToBuild(_source: unknown, report: Report): undefined {
  report.error({
    code: "read-in-browser",
    path: [],
    message: "A browser cannot read an exercise's source, because it is only given what a build has read.",
    hint: "Read it in Node, through the compiler.",
  });
}
