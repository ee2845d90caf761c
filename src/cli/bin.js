#!/usr/bin/env node
import { lazyLoader } from "../vite/loader.js";
import { importCommands } from "../vite/own/commands.js";

process.setSourceMapsEnabled(true);
const loader = lazyLoader();
try {
  const { main } = await importCommands(loader);
  process.exitCode = await main(process.argv.slice(2), loader);
} finally {
  await loader.close();
}
