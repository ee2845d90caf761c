import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  resolve: { alias: { staffroom: fileURLToPath(new URL("src/index.ts", import.meta.url)) } },
  test: {
    include: ["tests/{unit,contract,workshop}/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
  },
});
