import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { defineCommand } from "citty";
import type { Loader } from "../vite/loader.js";
import { FOLDER } from "./options.ts";

const PICTURES = { list: ".staffroom-shots", what: "a picture that this command took", keepsFormer: false };

export default defineCommand({
  meta: { name: "shots", description: "Takes a picture of every slide, and one sheet of them all" },
  args: {
    ...FOLDER,
    out: { type: "string", valueHint: "folder", description: "Where to put them; shots in the workshop when absent." },
    theme: { type: "enum", options: ["light", "dark"], default: "light", description: "The stage's theme." },
  },
  async run({ args, data }) {
    const { loader } = data as { loader: Loader };
    const { findSources } = await import("../vite/workshop/find-sources.ts");
    const { withSite } = await import("./build-site.ts");
    const { checkBrowser, takeShots } = await import("./take-shots.ts");
    const { openFolder } = await import("./own-files.ts");
    const { serveSite } = await import("./serve-site.ts");
    const folder = resolve(args.folder);
    const out = resolve(args.out ?? join(folder, "shots"));
    findSources(folder);
    const pictures = await openFolder(out, PICTURES);
    const browser = await checkBrowser();
    const request = { folder, loader, isPublic: false, hasRoom: false, agenda: undefined, keepsBudget: false };
    await withSite(request, join(tmpdir(), `staffroom-shots-${randomUUID()}`), async ({ settings }, site) => {
      const server = await serveSite(site, "127.0.0.1", 0, settings.allowRemote);
      try {
        const address = `http://127.0.0.1:${server.port}/?agenda=all&theme=${args.theme}`;
        const count = await takeShots(browser, address, pictures);
        console.log(`${count} slides and sheet.png are in ${out}.`);
      } finally {
        await server.close();
      }
    });
  },
});
