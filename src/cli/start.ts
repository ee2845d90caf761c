import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { defineCommand } from "citty";
import type { Loader } from "../vite/loader.js";
import { AGENDA, FOLDER, readPort, SERVING } from "./options.ts";

export default defineCommand({
  meta: { name: "start", description: "Builds the workshop and serves its deck" },
  args: { ...FOLDER, ...SERVING, ...AGENDA },
  async run({ args, data }) {
    const { loader } = data as { loader: Loader };
    const wanted = readPort(args.port);
    const folder = resolve(args.folder);
    const site = join(folder, ".staffroom", "site");
    const { buildSite } = await import("./build-site.ts");
    const { agenda } = args;
    await buildSite({ folder, out: site, loader, isPublic: false, agenda, keepsBudget: false });
    // Git then passes the folder over, in whatever repository the workshop lies.
    await writeFile(join(folder, ".staffroom", ".gitignore"), "*\n");
    const { serveSite } = await import("./serve-site.ts");
    const server = await serveSite(site, args.host, wanted);
    const { addressOf, openBrowser, sayAddress, untilStopped } = await import("./serving.ts");
    const stopped = untilStopped();
    const address = addressOf(args.host, server.port);
    sayAddress(address, server.port, wanted);
    await openBrowser(address, args.open);
    await stopped;
    await server.close();
  },
});
