import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./src/handouts/browser.ts";
import { findFreePort } from "./tests/e2e/support/free-port.ts";

// Workers read this file again and must find the port that the first reading chose.
process.env.STAFFROOM_TEST_PORT ??= String(await findFreePort());
const port = process.env.STAFFROOM_TEST_PORT;
const { path, args } = await findBrowser();

export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 120_000,
  // A machine that is busy elsewhere may starve a browser; what fails once and then passes is reported as flaky.
  retries: process.env.CI ? 2 : 0,
  reporter: process.env.CI ? "list" : "dot",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1280, height: 720 },
    launchOptions: { executablePath: path, args: [...args, "--disable-gpu"] },
    trace: "on-first-retry",
  },
  webServer: {
    command: `node src/cli/bin.js start --no-open --port ${port} --room new --room-dir test-results/rooms`,
    url: `http://127.0.0.1:${port}/`,
    timeout: 120_000,
    reuseExistingServer: false,
  },
});
