import { resolve } from "node:path";
import { defineCommand } from "citty";
import type { Loader } from "../vite/loader.js";
import { AGENDA, FOLDER, readPort, SERVING } from "./options.ts";

export default defineCommand({
  meta: { name: "dev", description: "Serves the deck and updates it while you write" },
  args: { ...FOLDER, ...SERVING, ...AGENDA },
  async run({ args, data }) {
    const { loader } = data as { loader: Loader };
    const wanted = readPort(args.port);
    const { createServer } = await import("vite");
    const { openWorkshop } = await import("../vite/workshop/open-workshop.ts");
    const { deckData } = await import("../vite/page.ts");
    const { quietLogger } = await import("../vite/dev/quiet-logger.ts");
    const { bundledPages } = await import("../vite/own/pages.ts");
    const { staffroom } = await import("../vite/plugin.ts");
    const { addressOf, describeServing, listening, openBrowser, trustedNames, untilStopped } = await import(
      "./serving.ts"
    );
    const { devRoom } = await import("./dev-room.ts");
    const open = openWorkshop(resolve(args.folder), loader, true);
    try {
      const { workshop } = await open.compile();
      deckData(workshop, args.agenda);
      const server = await createServer({
        configFile: false,
        customLogger: quietLogger(open.folder),
        clearScreen: false,
        plugins: [staffroom({ open, agenda: args.agenda, room: true }), bundledPages(), await devRoom(open)],
        server: { port: wanted, host: args.host, allowedHosts: trustedNames(args.host) },
      });
      try {
        const stopped = untilStopped();
        await listening(args.host, wanted, () => server.listen());
        const bound = server.httpServer?.address();
        const port = typeof bound === "object" && bound ? bound.port : wanted;
        console.log(describeServing(args.host, port, wanted));
        await openBrowser(addressOf(args.host, port), args.open);
        await stopped;
      } finally {
        await server.close();
      }
    } finally {
      await open.close();
    }
  },
});
