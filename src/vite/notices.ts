import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Vite puts a helper of its own into a bundle, under a name that is no path. */
const VITE_HELPER = "\0vite/";

const LICENCE_FILE = /^(licen[cs]e|copying|notice|ofl)(\.(md|txt)|-mit)?$/i;

/**
 * The licences of what a built site carries.
 * @param files absolute paths of every module, style sheet and font that went into it
 * @returns the text of `third-party-notices.txt`: one part a package, in name order
 */
export function writeNotices(files: Iterable<string>): string {
  const folders = new Set<string>();
  for (const file of files) {
    const folder = packageFolder(file);
    if (folder) folders.add(folder);
  }
  const parts = [...folders].map(describePackage).sort((a, b) => (a.name < b.name ? -1 : 1));
  const intro =
    "This site carries code and fonts of the packages below, under their own licences.\n" +
    parts.map(({ name }) => `- ${name}\n`).join("");
  return [intro, ...parts.map(({ text }) => text)].join(`\n${"-".repeat(78)}\n\n`);
}

/** The folder of the package a file belongs to, or undefined for one of ours. */
function packageFolder(file: string): string | undefined {
  if (file.startsWith(VITE_HELPER)) return dirname(createRequire(import.meta.url).resolve("vite/package.json"));
  const path = file.replaceAll("\\", "/");
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

function describePackage(folder: string): { name: string; text: string } {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license?: string;
    homepage?: string;
  };
  const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name));
  const head = [`${manifest.name} ${manifest.version}`, `Licence: ${manifest.license ?? "see below"}`];
  if (manifest.homepage) head.push(manifest.homepage);
  const texts = files.map((name) => withoutOwnNotices(readFileSync(join(folder, name), "utf8")).trim());
  return { name: manifest.name, text: `${[head.join("\n"), ...texts].join("\n\n")}\n` };
}

/** A licence file up to where it lists what the package itself bundles, none of which goes into a site. */
const withoutOwnNotices = (text: string): string => text.split(/^#+ Licenses of bundled dependencies/im)[0] ?? "";
