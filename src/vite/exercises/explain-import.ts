import { join } from "node:path";
import type { CodeFault } from "../../compiler/host.ts";
import { nearMiss } from "../../model/index.ts";
import { readText } from "./code-error.ts";

/**
 * Finds the reason when a kind's code fails over a name that `staffroom` does not have: the loader gives `undefined` for
 * it, so that the fault shows only where it is used.
 * @param exported gives the names that `staffroom` has
 * @returns the fault at the name's import, or the one given when it has another reason
 */
export async function explainImport(
  fault: CodeFault,
  folder: string,
  exported: () => Promise<readonly string[]>,
): Promise<CodeFault> {
  const name = /\b__vite_ssr_import_\d+__\.(\w+)/.exec(fault.message)?.[1];
  if (name === undefined || fault.span === undefined) return fault;
  const plain = { ...fault, message: fault.message.replaceAll(/\(0 , __vite_ssr_import_\d+__\.(\w+)\)/g, "$1") };
  const { file } = fault.span;
  const place = findImported(name, readText(join(folder, file)));
  const names = place ? await exported() : [];
  if (!place || names.includes(name)) return plain;
  const near = nearMiss(name, names);
  return {
    message: `"staffroom" has no "${name}".`,
    hint: near === undefined ? "exercises/README.md lists what there is." : `Did you mean "${near}"?`,
    span: { file, ...place },
  };
}

/** Where a text imports `name` from `staffroom`. */
function findImported(name: string, text: string): { line: number; column: number } | undefined {
  const imports = [...text.matchAll(/\bimport\s*\{([^}]*)\}\s*from\s*["']staffroom["']/g)];
  const found = imports.find(([, names = ""]) => new RegExp(`\\b${name}\\b`).test(names));
  if (!found) return undefined;
  const at = found.index + found[0].search(new RegExp(`\\b${name}\\b`));
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
