import { decode } from "../../model/decode.ts";
import { type AssetScope, findPaths, findTarget, reportSource } from "./assets.ts";
import { isModule } from "./sources.ts";

/** Stands in compiled HTML for the address of the slide's link of that number, until the workshop is assembled. */
export const MARK = "%link%";

/**
 * What a link leads to: the address of a local file, a mark for another module, else the link itself. A file that is
 * missing is a warning, one that the workshop is written in an error.
 */
export function resolveLink(href: string, scope: AssetScope): string {
  const noted = noteLink(href, scope);
  if (noted !== undefined) return noted;
  const target = findTarget(href, scope.folder, scope.host);
  if (target.type === "file") return target.asset.url + target.suffix;
  if (scope.settled?.has(href)) return href;
  if (target.type === "source") reportSource(href, scope);
  if (target.type === "missing" && /\.[a-z0-9]+$/i.test(href.replace(/[?#].*$/s, ""))) {
    const hint = `Looked for ${target.tried.join(" and ")}.`;
    scope.log.add("missing-link", scope.find(href), `The link leads to "${href}", which does not exist.`, hint);
  }
  return href;
}

/**
 * Notes a link that leads to a slide, `#/id`, or to another module's file, `02-work.md` or `02-work.md#id`; where
 * those are, only the whole workshop knows.
 */
function noteLink(href: string, scope: AssetScope): string | undefined {
  if (href.startsWith(MARK)) return href;
  const place = () => ({ file: scope.log.file, line: scope.find(href) });
  const id = /^\s*(?:\?[^#]*)?#\/([^/?]*)/.exec(href)?.[1];
  if (id !== undefined) {
    // Reveal reads digits as a slide's number.
    const isName = id !== "" && !/^\d+$/.test(id);
    if (isName && !scope.settled?.has(href)) scope.links.push({ written: href, slide: decode(id), span: place() });
    return href;
  }
  const file = findPaths(href, scope.folder)?.find(isModule);
  if (file === undefined) return undefined;
  const other = findTarget(href, scope.folder, scope.host, isModule);
  const slide = decode(href.replace(/^[^#]*#?\/?/, ""));
  const elsewhere = other.type === "file" ? { elsewhere: other.asset.url + other.suffix } : {};
  return MARK + (scope.links.push({ written: href, file, slide, ...elsewhere, span: place() }) - 1);
}
