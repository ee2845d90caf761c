import { createServer } from "vite";

const server = await createServer({ configFile: false, root: process.argv[2], server: { host: "127.0.0.1", port: 0 } });
await server.listen();
server.printUrls();
