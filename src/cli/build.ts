import { relative, resolve, sep } from "node:path";
import { defineCommand } from "citty";
import type { Loader } from "../vite/loader.js";
import { AGENDA, FOLDER } from "./options.ts";

export default defineCommand({
  meta: { name: "build", description: "Writes the workshop as a static site that works on any host and sub-path" },
  args: {
    ...FOLDER,
    out: { type: "string", valueHint: "folder", description: "Where to write it; dist in the workshop when absent." },
    public: { type: "boolean", description: "Leaves out the facilitator's notes." },
    ...AGENDA,
  },
  async run({ args, data }) {
    const { buildSite } = await import("./build-site.ts");
    const { loader } = data as { loader: Loader };
    const folder = resolve(args.folder);
    const out = resolve(args.out ?? `${folder}/dist`);
    const isPublic = args.public ?? false;
    const request = { folder, loader, isPublic, hasRoom: false, agenda: args.agenda, keepsBudget: true };
    const { weights } = await buildSite(request, out);
    // The clock of `performance` starts with the process.
    const seconds = (performance.now() / 1000).toFixed(1);
    console.log(`Done in ${seconds} s: ${shortPath(out)} (the deck loads ${Math.round(weights.deck / 1000)} kB).`);
  },
});

/** A folder as seen from here, or whole when it lies elsewhere. */
const shortPath = (path: string): string => {
  const way = relative(process.cwd(), path);
  return way.startsWith("..") ? path : `${way || "."}${sep}`;
};
