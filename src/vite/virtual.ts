import { kindModule } from "./kinds.ts";
import type { Compiled } from "./open-workshop.ts";

/** A module that exists only in the bundle; `src/app/virtual.d.ts` says what each exports. */
export interface VirtualModule {
  readonly id: string;
  /** Its JavaScript. */
  content(compiled: Compiled, folder: string): string;
}

/** All virtual modules. */
export const VIRTUAL_MODULES: readonly VirtualModule[] = [
  {
    id: "virtual:staffroom/exercises",
    content({ workshop }, folder) {
      const entries = Object.values(workshop.exercises).map(
        ({ id, kind }) => `${JSON.stringify(id)}: () => import(${JSON.stringify(kindModule(folder, id, kind))})`,
      );
      return `export default {\n${entries.join(",\n")}\n};\n`;
    },
  },
  {
    id: "virtual:staffroom/gallery",
    content: ({ workshop }) => `export default ${JSON.stringify(Object.values(workshop.exercises))};\n`,
  },
];
