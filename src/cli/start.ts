import { join, resolve } from "node:path";
import { defineCommand } from "citty";
import type { Loader } from "../vite/loader.js";
import { Mistake } from "../vite/mistake.ts";
import { AGENDA, FOLDER, ROOM, readPhones, readPort, readRoom, SERVING } from "./options.ts";

export default defineCommand({
  meta: { name: "start", description: "Builds the workshop, serves its deck and opens a room for phones" },
  args: { ...FOLDER, ...SERVING, ...ROOM, ...AGENDA },
  async run({ args, data }) {
    const { loader } = data as { loader: Loader };
    const wanted = readPort(args.port);
    const phones = readPhones(args.rehearse);
    const choice = readRoom(args.room);
    if (phones > 0 && (choice === "last" || typeof choice === "object")) {
      const hint = "Leave out --rehearse to go on with that room.";
      throw new Mistake("A rehearsal has a room of its own, which is not kept.", hint);
    }
    const folder = resolve(args.folder);
    const { findSources } = await import("../vite/workshop/find-sources.ts");
    const { privateFolder } = await import("../vite/private-folder.ts");
    const { buildSite } = await import("./build-site.ts");
    const { writing } = await import("./disk.ts");
    const { takeLock } = await import("./lock.ts");
    const { runRoom } = await import("./run-room.ts");
    // Says what is missing before anything is made.
    findSources(folder);
    const home = privateFolder(folder);
    const lock = await writing(home, () => takeLock(home, "This workshop"));
    try {
      const site = join(home, "site");
      const request = { folder, loader, isPublic: false, hasRoom: true, agenda: args.agenda, keepsBudget: false };
      const { settings } = await buildSite(request, site);
      await runRoom({
        site,
        rooms: resolve(args["room-dir"] ?? join(home, "rooms")),
        choice,
        phones,
        host: args.host,
        wanted,
        opens: args.open,
        allowRemote: settings.allowRemote,
        announce: lock.announce,
      });
    } finally {
      lock.release();
    }
  },
});
