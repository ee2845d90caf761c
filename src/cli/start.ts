import { join, resolve } from "node:path";
import { defineCommand } from "citty";
import type { Loader } from "../vite/loader.js";
import { AGENDA, FOLDER, ROOM, readPort, SERVING } from "./options.ts";

export default defineCommand({
  meta: { name: "start", description: "Builds the workshop, serves its deck and opens a room for phones" },
  args: { ...FOLDER, ...SERVING, ...ROOM, ...AGENDA },
  async run({ args, data }) {
    const { loader } = data as { loader: Loader };
    const wanted = readPort(args.port);
    const folder = resolve(args.folder);
    const { findSources } = await import("../vite/workshop/find-sources.ts");
    const { privateFolder } = await import("../vite/private-folder.ts");
    const { readAbout } = await import("../server/site-parts.ts");
    const { buildSite } = await import("./build-site.ts");
    const { chooseRoom } = await import("./choose-room.ts");
    const { describeJoin, describeRoom } = await import("./describe-room.ts");
    const { writing } = await import("./disk.ts");
    const { takeLock } = await import("./lock.ts");
    const { serveRoom } = await import("./serve-room.ts");
    const { addressOf, openBrowser, untilStopped } = await import("./serving.ts");
    // Says what is missing before anything is made.
    findSources(folder);
    const home = privateFolder(folder);
    const lock = await writing(home, () => takeLock(home));
    try {
      const site = join(home, "site");
      const request = { folder, loader, isPublic: false, hasRoom: true, agenda: args.agenda, keepsBudget: false };
      const { settings } = await buildSite(request, site);
      const rooms = resolve(args["room-dir"] ?? join(home, "rooms"));
      const opened = await chooseRoom(rooms, args.room ?? "ask", readAbout(site));
      const { host } = args;
      const { code } = opened.room.state;
      const moved = (addresses: readonly string[]) =>
        console.log(
          [
            "This machine’s addresses have changed.",
            ...describeJoin({ host, port: served.port, wanted, code, addresses }),
          ].join("\n"),
        );
      const served = await serveRoom({ site, host, port: wanted, allowRemote: settings.allowRemote, moved }, opened);
      const stopped = untilStopped();
      const address = addressOf(host, served.port);
      lock.announce(address);
      console.log(describeRoom({ host, port: served.port, wanted, code, addresses: served.addresses() }));
      await openBrowser(address, args.open);
      await stopped;
      await served.close();
    } finally {
      lock.release();
    }
  },
});
