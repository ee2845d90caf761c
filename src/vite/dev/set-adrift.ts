import type { EnvironmentModuleNode, HotUpdateOptions, Plugin } from "vite";

/**
 * The files of a kind that was broken, of which no page holds anything. Vite would load every page anew once one is
 * mended; the list of kinds, which then names the kind again, brings it in place.
 * @param kinds the folder in which kinds lie, with a slash at its end
 */
export const setAdrift = (kinds: string): NonNullable<Plugin["hotUpdate"]> =>
  function ({ modules, timestamp }: HotUpdateOptions) {
    const { name, moduleGraph } = this.environment;
    if (name !== "client") return undefined;
    const adrift = modules.filter((module) => isAdrift(module, kinds));
    // Else a browser would ask for them by the address that brought the broken ones.
    for (const module of adrift) moduleGraph.invalidateModule(module, new Set(), timestamp, true);
    return modules.filter((module) => !adrift.includes(module));
  };

/** True for what only kinds bring that no page has. */
function isAdrift({ file, importers }: EnvironmentModuleNode, kinds: string, seen = new Set<unknown>()): boolean {
  if (importers.size === 0) return file?.startsWith(kinds) ?? false;
  if (seen.has(importers)) return true;
  seen.add(importers);
  return [...importers].every((importer) => isAdrift(importer, kinds, seen));
}
