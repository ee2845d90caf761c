import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CompilerHost } from "../../../src/compiler/index.ts";
import { BASE } from "../../../src/model/index.ts";
import { wordKind } from "./word-kind.ts";

/** Files that every fixture can show: `slides/…`, `public/…`. */
const SHARED = fileURLToPath(new URL("../../fixtures/assets/", import.meta.url));

const KNOWN_LANGUAGES = ["js", "ts", "css"];

/**
 * A host without a disk of its own: assets are those given, then the fixtures' shared ones; code is marked by lines;
 * the one kind is `word`, and `./broken.tsx` fails to load.
 */
export function memoryHost(assets: Readonly<Record<string, string>> = {}): CompilerHost {
  return {
    kinds: ["word"],
    readAsset(path) {
      const shared = SHARED + path;
      const text = assets[path] ?? (existsSync(shared) ? readFileSync(shared, "utf8") : undefined);
      return text === undefined ? undefined : { url: `${BASE}/${path}`, text: () => text };
    },
    async highlight(code, language) {
      if (!KNOWN_LANGUAGES.includes(language)) return undefined;
      return code.split("\n").map((line) => `<i>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</i>`);
    },
    async loadKind(name) {
      if (name === "./broken.tsx") throw new Error("Unexpected token in kind.tsx");
      return name === "word" ? wordKind : undefined;
    },
  };
}
