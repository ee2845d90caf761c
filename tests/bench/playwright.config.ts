import { defineConfig } from "@playwright/test";
import { findBrowser } from "../../src/handouts/browser.ts";

const { path, args } = await findBrowser();

export default defineConfig({
  testDir: ".",
  testMatch: "*.bench.ts",
  workers: 1,
  timeout: 300_000,
  reporter: "line",
  outputDir: "../../test-results/bench",
  use: { viewport: { width: 1280, height: 720 }, launchOptions: { executablePath: path, args: [...args] } },
});
