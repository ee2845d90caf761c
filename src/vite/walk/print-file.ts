import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Rolldown } from "vite";
import { BASE } from "../../model/index.ts";
import { dataFiles } from "../data-files.ts";
import { escapeHtml, jsonBlock } from "../page.ts";
import type { OpenWorkshop } from "../workshop/open-workshop.ts";
import type { Compiled } from "../workshop/put-together.ts";
import { drawWalk } from "./draw-walk.ts";
import { keepNeededFonts } from "./fonts.ts";

/** What every file of this kind begins with, so that a later build knows that it may replace it. */
export const FILE_MARK = "<!doctype html><!-- Staffroom walkthrough -->";

const TYPES: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webm": "video/webm",
  ".webp": "image/webp",
};

/**
 * The whole walkthrough as one page that fetches nothing: styles, fonts, scripts, data and pictures are inside. Its
 * policy names its script by hash and lets nothing else run.
 * @param output what Vite made of `walkFile`
 */
export async function printWalkFile(
  output: Rolldown.RolldownOutput["output"],
  compiled: Compiled,
  open: OpenWorkshop,
): Promise<string> {
  const { workshop } = compiled;
  const walk = await drawWalk(workshop, open.kinds);
  const body = inlineFiles(walk.file.html, compiled, open.folder);
  const data = [
    jsonBlock("workshop", walk.file.data),
    ...[...dataFiles(workshop, true), ["walk/search.json", walk.search] as const].map(dataBlock),
  ].join("\n");
  const script = output
    .flatMap((file) => (file.type === "chunk" ? [file.code] : []))
    .join("\n")
    .replaceAll(/<\/(script)/gi, "<\\/$1");
  const styles = output.flatMap((file) =>
    file.type === "asset" && file.fileName.endsWith(".css") ? [file.source.toString()] : [],
  );
  const css = keepNeededFonts(styles.join("\n"), body + data).replaceAll(/<\/(style)/gi, "<\\/$1");
  return [
    FILE_MARK,
    `<html lang="${escapeHtml(workshop.language)}">`,
    `<head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy(script)}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeHtml(workshop.title)}</title>`,
    `<link rel="icon" href="data:,">`,
    `<style>${css}</style></head>`,
    `<body>${body}`,
    data,
    `<script type="module">${script}</script>`,
    "</body></html>\n",
  ].join("\n");
}

function policy(script: string): string {
  const hash = createHash("sha256").update(script).digest("base64");
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "media-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const dataBlock = ([path, text]: readonly [string, string]): string =>
  `<script type="application/json" data-path="${escapeHtml(path)}">${text.replaceAll("<", "\\u003c")}</script>`;

/** Puts the files that slides show into their addresses; a file that is linked to can be saved. */
function inlineFiles(html: string, { media }: Compiled, folder: string): string {
  const addresses = new Map<string, string>();
  const inline = (path: string): string => {
    const known = addresses.get(path);
    if (known !== undefined) return known;
    const name = decodeURI(path.replace(/[?#].*$/, ""));
    const file = media.get(name) ?? join(folder, "public", name);
    const type = TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
    const address = existsSync(file) ? `data:${type};base64,${readFileSync(file).toString("base64")}` : "#";
    addresses.set(path, address);
    return address;
  };
  return html
    .replaceAll(new RegExp(`<a\\b([^>]*)\\shref="${BASE}/([^"]+)"`, "g"), (_, before: string, path: string) => {
      const name = escapeHtml(decodeURI(path).split("/").at(-1) ?? "");
      return `<a${before} download="${name}" href="${inline(path)}"`;
    })
    .replaceAll(new RegExp(`${BASE}/([^"'()\\s]+)`, "g"), (_, path: string) => inline(path));
}
