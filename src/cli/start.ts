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
    const { findSources } = await import("../vite/workshop/find-sources.ts");
    const { privateFolder } = await import("../vite/private-folder.ts");
    const { buildSite } = await import("./build-site.ts");
    const { writing } = await import("./disk.ts");
    const { takeLock } = await import("./lock.ts");
    const { serveSite } = await import("./serve-site.ts");
    const { addressOf, describeServing, openBrowser, untilStopped } = await import("./serving.ts");
    // Says what is missing before anything is made.
    findSources(folder);
    const home = privateFolder(folder);
    const lock = await writing(home, () => takeLock(home));
    try {
      const site = join(home, "site");
      const request = { folder, loader, isPublic: false, hasRoom: true, agenda: args.agenda, keepsBudget: false };
      const { settings } = await buildSite(request, site);
      const server = await serveSite(site, args.host, wanted, settings.allowRemote);
      const stopped = untilStopped();
      const address = addressOf(args.host, server.port);
      lock.announce(address);
      console.log(describeServing(args.host, server.port, wanted));
      await openBrowser(address, args.open);
      await stopped;
      await server.close();
    } finally {
      lock.release();
    }
  },
});
