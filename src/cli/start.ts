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
    const { findSources } = await import("../vite/find-sources.ts");
    const { privateFolder } = await import("../vite/private-folder.ts");
    const { buildSite } = await import("./build-site.ts");
    // Says what is missing before anything is made.
    findSources(folder);
    const site = join(privateFolder(folder), "site");
    const { agenda } = args;
    await buildSite({ folder, out: site, loader, isPublic: false, agenda, keepsBudget: false });
    const { serveSite } = await import("./serve-site.ts");
    const server = await serveSite(site, args.host, wanted);
    const { addressOf, describeServing, openBrowser, untilStopped } = await import("./serving.ts");
    const stopped = untilStopped();
    console.log(describeServing(args.host, server.port, wanted));
    await openBrowser(addressOf(args.host, server.port), args.open);
    await stopped;
    await server.close();
  },
});
