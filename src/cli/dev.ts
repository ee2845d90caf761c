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
    const { openWorkshop } = await import("../vite/open-workshop.ts");
    const { deckData } = await import("../vite/page.ts");
    const { staffroom } = await import("../vite/plugin.ts");
    const { addressOf, describeServing, openBrowser, trustedNames, untilStopped } = await import("./serving.ts");
    const open = openWorkshop(resolve(args.folder), loader, true);
    const { workshop } = await open.compile();
    deckData(workshop, args.agenda);
    const server = await createServer({
      configFile: false,
      logLevel: "warn",
      clearScreen: false,
      plugins: [staffroom({ open, agenda: args.agenda })],
      server: { port: wanted, host: args.host, allowedHosts: trustedNames(args.host) },
    });
    const stopped = untilStopped();
    await server.listen();
    const port = server.config.server.port ?? wanted;
    const bound = server.httpServer?.address();
    const actual = typeof bound === "object" && bound ? bound.port : port;
    console.log(describeServing(args.host, actual, wanted));
    await openBrowser(addressOf(args.host, actual), args.open);
    await stopped;
    await server.close();
    await open.close();
  },
});
