import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright";
import { installDebian, isRoot, placesOf, run } from "./programs.ts";

/** A Chromium to drive, and the flags to start it with. */
export interface Browser {
  readonly path: string;
  readonly args: readonly string[];
}

/** What to tell someone whose machine has no browser that can be driven. */
export const NO_BROWSER =
  "No Chrome, Edge or Chromium was found: install one, run `npx playwright install chromium`, or set STAFFROOM_BROWSER to its path.";

/** Keeps a browser from talking to its maker. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-default-browser-check",
  "--no-first-run",
];

/** Debian's packages of Chromium: without windows it is smaller and quicker, and older systems have none such. */
const DEBIAN = ["chromium-headless-shell", "chromium"];

const LINUX = [
  "chromium-headless-shell",
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const MAC = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Finds a Chromium: STAFFROOM_BROWSER, an installed Chrome, Edge or Chromium, Playwright's own; else it installs
 * Playwright's, or Debian's where the user is root.
 * @throws with one line saying what to install
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.STAFFROOM_BROWSER;
  if (named && !existsSync(named)) throw new Error(`STAFFROOM_BROWSER is ${named}, and there is no such file.`);
  const path = named ?? findInstalled() ?? (await install());
  if (path === undefined) throw new Error(NO_BROWSER);
  return { path, args: isRoot() ? ["--no-sandbox", ...QUIET] : QUIET };
}

const findInstalled = (): string | undefined => [...candidates(), chromium.executablePath()].find(existsSync);

/** Where a browser would be on this system, best first. */
function candidates(): string[] {
  const { env, platform } = process;
  if (platform === "darwin") {
    return ["/Applications", join(env.HOME ?? "", "Applications")].flatMap((at) => MAC.map((name) => join(at, name)));
  }
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return roots.flatMap((root) => WINDOWS.map((name) => join(root, name)));
  }
  return placesOf(LINUX);
}

async function install(): Promise<string | undefined> {
  console.log("No browser was found; fetching Playwright's Chromium…");
  const cli = join(createRequire(import.meta.url).resolve("playwright/package.json"), "..", "cli.js");
  await run(process.execPath, [cli, "install", "chromium"]);
  for (const name of DEBIAN) if (findInstalled() === undefined) await installDebian(name);
  return findInstalled();
}
