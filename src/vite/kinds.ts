import { join, posix } from "node:path";
import type { Exercise } from "../model/index.ts";
import { findAsset } from "./assets.ts";
import { describeCodeError } from "./code-error.ts";
import { createLoader, type Loader, PACKAGE } from "./loader.js";

/** The kinds of exercise a workshop may use: the built-in ones and those of its own folder. */
export interface Kinds {
  /** Names of the built-in kinds. */
  names(): Promise<readonly string[]>;
  /**
   * `sort`, or `./kind.tsx` relative to `folder` (`exercises/x`).
   * @throws when the file fails to load or does not export an exercise as its default.
   */
  load(name: string, folder: string): Promise<Exercise | undefined>;
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

/** Opens the kinds for the workshop at `folder`; a loader is made at the first need when none is given. */
export function openKinds(workshop: string, given?: Loader): Kinds {
  let made: Promise<Loader> | undefined;
  const loader = async () => {
    if (given) return given;
    made ??= createLoader();
    return made;
  };
  const builtIn = async () => {
    const index = await (await loader()).import<typeof import("../kinds/index.ts")>(`${PACKAGE}/src/kinds/index.ts`);
    return index.kinds;
  };
  const importOwn = (from: Loader, path: string) =>
    from.import<{ default?: unknown }>(join(workshop, path)).catch((error: unknown) => {
      throw new Error(describeCodeError(error, workshop.replaceAll("\\", "/")));
    });
  return {
    names: async () => Object.keys(await builtIn()),
    async load(name, folder) {
      if (!isOwn(name)) {
        const kinds = await builtIn();
        return Object.hasOwn(kinds, name) ? kinds[name]?.() : undefined;
      }
      const path = posix.join(folder, name);
      if (!findAsset(workshop, path)) return undefined;
      const module = await importOwn(await loader(), path);
      if (!isExercise(module.default)) throw new Error(NOT_AN_EXERCISE);
      return module.default;
    },
    forget: (file) => {
      if (given) given.forget(file);
      else if (made) made.then((own) => own.forget(file));
    },
    close: async () => (await made)?.close(),
  };
}

const NOT_AN_EXERCISE =
  "Its default export is not an exercise: it needs logic, views and examples, as defineExercise takes them.";

function isExercise(value: unknown): value is Exercise {
  if (typeof value !== "object" || value === null) return false;
  const { logic, views, examples } = value as Partial<Record<string, unknown>>;
  const { kind, parse } = (logic ?? {}) as Partial<Record<string, unknown>>;
  return (
    typeof kind === "string" &&
    typeof parse === "function" &&
    typeof views === "object" &&
    typeof examples === "function"
  );
}
