import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { defineCommand } from "citty";
import type { Loader } from "../vite/loader.js";
import { FOLDER } from "./options.ts";

export default defineCommand({
  meta: { name: "shots", description: "Takes a picture of every slide, and one sheet of them all" },
  args: {
    ...FOLDER,
    out: { type: "string", valueHint: "folder", description: "Where to put them; shots in the workshop when absent." },
    theme: { type: "enum", options: ["light", "dark"], default: "light", description: "The stage's theme." },
  },
  async run({ args, data }) {
    const { loader } = data as { loader: Loader };
    const folder = resolve(args.folder);
    const out = resolve(args.out ?? join(folder, "shots"));
    const temporary = await mkdtemp(join(tmpdir(), "staffroom-shots-"));
    try {
      const { buildSite } = await import("./build-site.ts");
      const site = join(temporary, "site");
      await buildSite({ folder, out: site, loader, isPublic: false, agenda: undefined, keepsBudget: false });
      const { takeShots } = await import("./take-shots.ts");
      const { serveSite } = await import("./serve-site.ts");
      const server = await serveSite(site, "127.0.0.1", 0);
      try {
        const count = await takeShots(`http://127.0.0.1:${server.port}/`, out, args.theme);
        console.log(`${count} slides and sheet.png are in ${out}.`);
      } finally {
        await server.close();
      }
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  },
});
