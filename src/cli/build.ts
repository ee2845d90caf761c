import { relative, resolve, sep } from "node:path";
import { defineCommand } from "citty";
import type { Loader } from "../vite/loader.js";
import { Mistake } from "../vite/mistake.ts";
import { AGENDA, FOLDER } from "./options.ts";

export default defineCommand({
  meta: { name: "build", description: "Writes the workshop as a static site that works on any host and sub-path" },
  args: {
    ...FOLDER,
    out: {
      type: "string",
      valueHint: "folder",
      description: "Where to write it; in the workshop dist, or walkthrough.html for a single file, when absent.",
    },
    "single-file": {
      type: "boolean",
      description: "Writes the walkthrough alone, as one file that can be mailed and opened from disk.",
    },
    public: { type: "boolean", description: "Leaves out the facilitator's notes." },
    ...AGENDA,
  },
  async run({ args, data }) {
    const { loader } = data as { loader: Loader };
    const folder = resolve(args.folder);
    if (args["single-file"]) return writeFile(folder, loader, args);
    const { buildSite } = await import("./build-site.ts");
    const out = resolve(args.out ?? `${folder}/dist`);
    const isPublic = args.public ?? false;
    const request = { folder, loader, isPublic, hasRoom: false, agenda: args.agenda, keepsBudget: true };
    const { weights } = await buildSite(request, out);
    console.log(`Done in ${seconds()} s: ${shortPath(out)} (the deck loads ${Math.round(weights.deck / 1000)} kB).`);
  },
});

interface FileArguments {
  readonly out?: string | undefined;
  readonly agenda?: string | undefined;
}

/** The file holds what the agenda `self-paced` says, and never what is for the facilitator. */
async function writeFile(folder: string, loader: Loader, { out, agenda }: FileArguments): Promise<void> {
  if (agenda !== undefined)
    throw new Mistake(
      "--agenda chooses what the deck shows, and a single file has no deck.",
      "Write an agenda named self-paced in slides/workshop.yaml: it decides what the walkthrough holds.",
    );
  const { buildFile } = await import("./build-file.ts");
  const file = resolve(out ?? `${folder}/walkthrough.html`);
  const bytes = await buildFile(folder, loader, file);
  console.log(`Done in ${seconds()} s: ${shortPath(file).replace(/[\\/]$/, "")} (${Math.round(bytes / 1000)} kB).`);
}

/** Since the process started, as the clock of `performance` does. */
const seconds = (): string => (performance.now() / 1000).toFixed(1);

/** A folder as seen from here, or whole when it lies elsewhere. */
const shortPath = (path: string): string => {
  const way = relative(process.cwd(), path);
  return way.startsWith("..") ? path : `${way || "."}${sep}`;
};
