#!/usr/bin/env node
import { createLoader, PACKAGE } from "../vite/loader.js";

const loader = await createLoader();
try {
  const { main } = await loader.import(`${PACKAGE}/src/cli/main.ts`);
  process.exitCode = await main(process.argv.slice(2), loader);
} finally {
  await loader.close();
}
