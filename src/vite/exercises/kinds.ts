import { join, posix } from "node:path";
import type { CodeFault } from "../../compiler/host.ts";
import type { CompiledExercise, Exercise } from "../../model/index.ts";
import { createLoader, type Loader, PACKAGE } from "../loader.js";
import { findAsset } from "../workshop/assets.ts";
import { describeCodeError } from "./code-error.ts";
import { explainImport } from "./explain-import.ts";
import { KindError, readExercise } from "./read-exercise.ts";

/** The kinds of exercise a workshop may use: the built-in ones and those of its own folder. */
export interface Kinds {
  /** Names of the built-in kinds. */
  names(): Promise<readonly string[]>;
  /**
   * `sort`, or `./kind.tsx` relative to `folder` (`exercises/x`).
   * @throws for `describe` to put into words, when the file fails to load or its default export is no exercise
   */
  load(name: string, folder: string): Promise<Exercise | undefined>;
  /** Imports a module of this package that runs in Node beside the kinds, by its path below `src/`. */
  import<T>(path: string): Promise<T>;
  /** Puts what a kind threw, or `load` did, into words. */
  describe(error: unknown): Promise<CodeFault>;
  /** Has the next `load` read this changed file anew. */
  forget(file: string): void;
  close(): Promise<void>;
}

const isOwn = (name: string): boolean => /^\.{1,2}\//.test(name);

/** The module of a kind, for a page to import: an absolute path with forward slashes. */
export function kindModule(workshop: string, id: string, kind: string): string {
  if (isOwn(kind)) return posix.join(workshop.replaceAll("\\", "/"), "exercises", id, kind);
  return `${PACKAGE}/src/kinds/${kind}/index.ts`;
}

/** The file of an exercise's own kind, relative to the workshop; undefined for a built-in one. */
export const kindFile = ({ id, kind }: Pick<CompiledExercise, "id" | "kind">): string | undefined =>
  isOwn(kind) ? posix.join("exercises", id, kind) : undefined;

/** Opens the kinds for the workshop at `folder`; a loader is made at the first need when none is given. */
export function openKinds(workshop: string, given?: Loader): Kinds {
  let made: Promise<Loader> | undefined;
  const loader = async () => {
    if (given) return given;
    made ??= createLoader();
    return made;
  };
  const builtIn = async () => {
    const index = await (await loader()).import<typeof import("../../kinds/index.ts")>(`${PACKAGE}/src/kinds/index.ts`);
    return index.kinds;
  };
  const importOwn = async (path: string) => {
    const from = await loader();
    return from.import<{ default?: unknown }>(join(workshop, path)).catch((error: unknown) => {
      // What is no error has no stack to say where it comes from.
      const span = { file: path, line: 1 };
      throw error instanceof Error ? error : new KindError({ ...describeCodeError(error, workshop), span });
    });
  };
  return {
    names: async () => Object.keys(await builtIn()),
    async load(name, folder) {
      if (!isOwn(name)) {
        const kinds = await builtIn();
        return Object.hasOwn(kinds, name) ? kinds[name]?.() : undefined;
      }
      const path = posix.join(folder, name);
      if (!findAsset(workshop, path)) return undefined;
      const module = await importOwn(path);
      return readExercise(module.default, path, workshop);
    },
    import: async (path) => (await loader()).import(`${PACKAGE}/src/${path}`),
    async describe(error) {
      if (error instanceof KindError) return error.fault;
      const fault = describeCodeError(error, workshop.replaceAll("\\", "/"));
      const exported = () => loader().then((from) => from.import<object>(`${PACKAGE}/src/index.ts`));
      return explainImport(fault, workshop, async () => Object.keys(await exported()));
    },
    forget: (file) => {
      if (given) given.forget(file);
      else if (made) made.then((own) => own.forget(file));
    },
    close: async () => (await made)?.close(),
  };
}
