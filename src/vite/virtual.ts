import type { ViteDevServer } from "vite";
import { kindModule } from "./exercises/kinds.ts";
import type { Compiled } from "./workshop/put-together.ts";

/** A module that exists only in the bundle; `src/app/virtual.d.ts` says what each exports. */
export interface VirtualModule {
  readonly id: string;
  /** True when open pages can take up another version of it by themselves. */
  readonly isHot: boolean;
  /** Its JavaScript. */
  content(compiled: Compiled, folder: string): string;
}

/** While slides are written, who has imported the table goes on with the same object when it or a kind changes. */
const SHARING = `const shared = import.meta.hot?.data.shared ?? kinds;
if (import.meta.hot) {
  if (shared !== kinds) {
    for (const id of Object.keys(shared)) delete shared[id];
    Object.assign(shared, kinds);
  }
  import.meta.hot.data.shared = shared;
  import.meta.hot.accept();
}
`;

/** All virtual modules. */
export const VIRTUAL_MODULES: readonly VirtualModule[] = [
  {
    id: "virtual:staffroom/exercises",
    isHot: true,
    content({ workshop }, folder) {
      const entries = Object.values(workshop.exercises).map(
        ({ id, kind }) => `${JSON.stringify(id)}: () => import(${JSON.stringify(kindModule(folder, id, kind))})`,
      );
      return `const kinds = {\n${entries.join(",\n")}\n};\n${SHARING}export default shared;\n`;
    },
  },
  {
    id: "virtual:staffroom/kinds",
    isHot: false,
    content({ workshop }, folder) {
      const modules = new Set(Object.values(workshop.exercises).map(({ id, kind }) => kindModule(folder, id, kind)));
      return [...modules].map((module) => `import ${JSON.stringify(module)};\n`).join("");
    },
  },
  {
    id: "virtual:staffroom/gallery",
    isHot: false,
    content: ({ workshop }) => `export default ${JSON.stringify(Object.values(workshop.exercises))};\n`,
  },
];

/** Has open pages take up the virtual modules that are others than they were, at once or when they are loaded again. */
export function refreshVirtual(server: ViteDevServer, before: Compiled, after: Compiled, folder: string): void {
  const { client } = server.environments;
  for (const { id, isHot, content } of VIRTUAL_MODULES) {
    const node = client.moduleGraph.getModuleById(`\0${id}`);
    if (!node || content(before, folder) === content(after, folder)) continue;
    if (isHot) void client.reloadModule(node);
    else client.moduleGraph.invalidateModule(node);
  }
}
