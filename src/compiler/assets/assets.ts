import { decode } from "../../model/decode.ts";
import { BASE } from "../../model/index.ts";
import type { SlideLink } from "../compiled.ts";
import type { Asset, CompilerHost } from "../host.ts";
import type { Log } from "../log.ts";
import { isSource } from "./sources.ts";

/** Where a reference leads. `nowhere` is an anchor or an address that needs no file: `#x`, `data:…`, `mailto:…`. */
export type Target =
  | { readonly type: "nowhere" }
  | { readonly type: "remote" }
  | { readonly type: "missing"; readonly tried: readonly string[] }
  | { readonly type: "source"; readonly path: string }
  | { readonly type: "file"; readonly asset: Asset; readonly path: string; readonly suffix: string };

/** What finding and reporting files needs to know of the file that refers to them. */
export interface AssetScope {
  readonly host: CompilerHost;
  readonly log: Log;
  /** References to other hosts; whether they are a fault, the workshop's settings say. */
  readonly remote: Log;
  /** The folder of the file: `slides`. */
  readonly folder: string;
  /** Links to other slides that were found in the slide. */
  readonly links: SlideLink[];
  /** References already reported, so that HTML made from Markdown is not reported again. */
  readonly settled?: ReadonlySet<string>;
  /** The line `needle` stands on in the text that is compiled. */
  find(needle: string): number;
}

/** The folder a path lies in; empty at the top. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** The paths that `reference` may mean in `folder`, in the order they are tried; undefined when it needs no file. */
export function findPaths(reference: string, folder: string): string[] | undefined {
  const trimmed = reference.trim();
  if (trimmed === "" || trimmed.startsWith(BASE) || /^(?:#|\?|[a-z][a-z0-9+.-]*:)/i.test(trimmed)) return undefined;
  const path = trimmed.replace(/[?#].*$/s, "");
  const names = [...new Set([decode(path), path])];
  const tried = names.flatMap((name) =>
    name.startsWith("/")
      ? [resolvePath("public", name.slice(1))]
      : [resolvePath(folder, name), resolvePath("public", name)],
  );
  return tried.filter((each) => each !== undefined);
}

/**
 * Finds what `reference` means in `folder`: a file beside it, then one of `public/`; `/x` is `public/x`.
 * @param isPassedOver tells paths that are not looked for
 */
export function findTarget(
  reference: string,
  folder: string,
  host: CompilerHost,
  isPassedOver: (path: string) => boolean = () => false,
): Target {
  const trimmed = reference.trim();
  if (/^(?:https?:)?\/\//i.test(trimmed)) return { type: "remote" };
  const tried = findPaths(trimmed, folder);
  if (tried === undefined) return { type: "nowhere" };
  for (const path of tried) {
    const asset = isPassedOver(path) ? undefined : host.readAsset(path);
    if (asset === undefined) continue;
    if (isSource(path)) return { type: "source", path };
    return { type: "file", asset, path, suffix: /[?#].*$/s.exec(trimmed)?.[0] ?? "" };
  }
  return { type: "missing", tried };
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
  if (target.type === "source") reportSource(reference, scope);
  if (target.type === "remote") {
    const hint = "Save a copy beside the Markdown, or allow it with remote: allow in workshop.yaml.";
    scope.remote.add(
      "remote-file",
      scope.find(reference),
      `"${reference}" lies on another host, and is not shown.`,
      hint,
    );
  }
  return reference;
}

/** Reports a file that is not where it should be. */
export function reportMissing(reference: string, tried: readonly string[], scope: AssetScope): void {
  const places = [...new Set(tried)].join(" and ");
  const hint = places === "" ? "Use a path inside the workshop's folder." : `Looked for ${places}.`;
  scope.log.add("missing-file", scope.find(reference), `The file "${reference}" does not exist.`, hint);
}

/** Reports that a slide shows or links to what its workshop is written in. */
export function reportSource(reference: string, scope: AssetScope): void {
  const message = `"${reference}" is what the workshop is written in, with notes and answers, so no site carries it.`;
  const hint = "Put a copy of what people may see into public/, or link to a slide: [words](#/its-id).";
  scope.log.add("source-file", scope.find(reference), message, hint);
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
