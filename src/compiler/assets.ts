import { BASE } from "../model/index.ts";
import type { Asset, CompilerHost } from "./host.ts";
import type { Log } from "./log.ts";

/** Where a reference leads. `nowhere` is an anchor or an address that needs no file: `#x`, `data:…`, `mailto:…`. */
export type Target =
  | { readonly type: "nowhere" }
  | { readonly type: "remote" }
  | { readonly type: "missing"; readonly tried: readonly string[] }
  | { readonly type: "file"; readonly asset: Asset; readonly path: string; readonly suffix: string };

/** What finding and reporting files needs to know of the file that refers to them. */
export interface AssetScope {
  readonly host: CompilerHost;
  readonly log: Log;
  /** References to other hosts; whether they are a fault, the workshop's settings say. */
  readonly remote: Log;
  /** The folder of the file: `slides`. */
  readonly folder: string;
  /** References already reported, so that HTML made from Markdown is not reported again. */
  readonly settled?: ReadonlySet<string>;
  /** The line `needle` stands on in the text that is compiled. */
  find(needle: string): number;
}

/** The folder a path lies in; empty at the top. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** Finds what `reference` means in `folder`: a file beside it, then one of `public/`; `/x` is `public/x`. */
export function findTarget(reference: string, folder: string, host: CompilerHost): Target {
  const trimmed = reference.trim();
  if (/^(?:https?:)?\/\//i.test(trimmed)) return { type: "remote" };
  if (trimmed === "" || trimmed.startsWith(BASE) || /^(?:#|\?|[a-z][a-z0-9+.-]*:)/i.test(trimmed)) {
    return { type: "nowhere" };
  }
  const [, path = "", suffix = ""] = /^([^?#]*)(.*)$/s.exec(trimmed) ?? [];
  const names = [...new Set([decode(path), path])];
  const tried = names.flatMap((name) =>
    name.startsWith("/")
      ? [resolvePath("public", name.slice(1))]
      : [resolvePath(folder, name), resolvePath("public", name)],
  );
  const known = tried.filter((each) => each !== undefined);
  for (const each of known) {
    const asset = host.readAsset(each);
    if (asset !== undefined) return { type: "file", asset, path: each, suffix };
  }
  return { type: "missing", tried: known };
}

/**
 * The address of what a slide shows, reporting what is missing or remote.
 * @returns an address that begins with `BASE`, or the reference itself where there is no local file
 */
export function resolveAsset(reference: string, scope: AssetScope): string {
  const target = findTarget(reference, scope.folder, scope.host);
  if (target.type === "file") return target.asset.url + target.suffix;
  if (scope.settled?.has(reference)) return reference;
  if (target.type === "missing") reportMissing(reference, target.tried, scope);
  if (target.type === "remote") {
    const hint = "Save a copy beside the Markdown, or allow it with remote: allow in workshop.yaml.";
    scope.remote.add(
      "remote-file",
      scope.find(reference),
      `"${reference}" is fetched from the internet when the slide shows.`,
      hint,
    );
  }
  return reference;
}

/** The address of a local file a link leads to, else the link itself; a file that is missing is a warning. */
export function resolveLink(href: string, scope: AssetScope): string {
  const target = findTarget(href, scope.folder, scope.host);
  if (target.type === "file") return target.asset.url + target.suffix;
  if (scope.settled?.has(href)) return href;
  if (target.type === "missing" && /\.[a-z0-9]+$/i.test(href.replace(/[?#].*$/s, ""))) {
    const hint = `Looked for ${target.tried.join(" and ")}.`;
    scope.log.add("missing-link", scope.find(href), `The link leads to "${href}", which does not exist.`, hint);
  }
  return href;
}

/** Reports a file that is not where it should be. */
export function reportMissing(reference: string, tried: readonly string[], scope: AssetScope): void {
  const places = [...new Set(tried)].join(" and ");
  const hint = places === "" ? "Use a path inside the workshop's folder." : `Looked for ${places}.`;
  scope.log.add("missing-file", scope.find(reference), `The file "${reference}" does not exist.`, hint);
}

/** `name` as seen from `folder`, without `.` and `..`; undefined when it leaves the workshop. */
function resolvePath(folder: string, name: string): string | undefined {
  const parts = folder === "" ? [] : folder.split("/");
  for (const step of name.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") parts.push(step);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
