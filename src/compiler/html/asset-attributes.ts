import { type AssetScope, resolveAsset } from "../assets/assets.ts";
import { resolveLink } from "../assets/links.ts";

/** Attributes that show a file, on whatever element they stand. */
const ONE = ["src", "data-src", "poster", "data-background-iframe"];
const LIST = ["data-background-image", "data-background-video"];
/** Elements whose `href` shows a file; on `a` and `area` it only leads to one. */
const SHOWN = ["link", "image", "use", "feimage"];
const LINKS = ["a", "area"];

/**
 * An attribute's value with addresses in place of local files: Reveal's backgrounds, `srcset` and `url()` too.
 * @param tag the element's name; `section` for a slide's own attributes
 */
export function resolveAttribute(tag: string, name: string, value: string, scope: AssetScope): string {
  const element = tag.toLowerCase();
  if (ONE.includes(name) || (name === "data" && element === "object")) return resolveAsset(value, scope);
  if (LIST.includes(name)) return resolveList(value, scope);
  if (name === "data-background" && /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(value.trim())) {
    return resolveAsset(value, scope);
  }
  if (name === "srcset" || name === "data-srcset") return resolveSet(value, scope);
  if (name === "style") return resolveStyle(value, scope);
  if (name === "href" || name === "xlink:href") {
    if (SHOWN.includes(element)) return resolveAsset(value, scope);
    if (LINKS.includes(element)) return resolveLink(value, scope);
  }
  return value;
}

/** Reveal takes several backgrounds with commas between; a `data:` address has commas of its own. */
function resolveList(value: string, scope: AssetScope): string {
  if (/^\s*data:/i.test(value)) return value;
  return value
    .split(",")
    .map((each) => (each.trim() === "" ? each : resolveAsset(each.trim(), scope)))
    .join(",");
}

function resolveSet(value: string, scope: AssetScope): string {
  if (/data:/i.test(value)) return value;
  return value
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => {
      const [address = "", ...size] = each.split(/\s+/);
      return [resolveAsset(address, scope), ...size].join(" ");
    })
    .join(", ");
}

/** Styles with addresses in every `url()`. */
export function resolveStyle(css: string, scope: AssetScope): string {
  return css.replace(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]+))\s*\)/gi, (whole, double, single, bare) => {
    const reference: string = double ?? single ?? bare;
    const address = resolveAsset(reference, scope);
    return address === reference ? whole : `url("${address}")`;
  });
}
