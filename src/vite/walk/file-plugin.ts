import type { Plugin } from "vite";
import { baseConfig, PAGES } from "../base-config.ts";
import { VIRTUAL_MODULES } from "../virtual.ts";
import type { OpenWorkshop } from "../workshop/open-workshop.ts";
import type { Compiled } from "../workshop/put-together.ts";

/** Has Vite bundle the walkthrough's script and styles into one file each, with the fonts inside. */
export function walkFile({ workshop, folder }: { workshop: Compiled; folder: OpenWorkshop["folder"] }): Plugin {
  return {
    name: "staffroom:walk-file",
    config(given) {
      const config = baseConfig(folder, given);
      return {
        ...config,
        publicDir: false,
        build: {
          ...config.build,
          write: false,
          cssCodeSplit: false,
          assetsInlineLimit: Number.POSITIVE_INFINITY,
          rolldownOptions: {
            checks: { bundlerTimings: false },
            input: `${PAGES}/walk/file.ts`,
            output: { codeSplitting: false },
          },
        },
      };
    },
    resolveId: (id) => (VIRTUAL_MODULES.some((module) => module.id === id) ? `\0${id}` : undefined),
    load: (id) => VIRTUAL_MODULES.find((module) => id === `\0${module.id}`)?.content(workshop, folder),
  };
}
