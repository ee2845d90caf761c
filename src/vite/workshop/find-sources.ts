import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isModule } from "../../compiler/index.ts";
import type { Diagnostic, SourceFile } from "../../model/index.ts";
import { Mistake } from "../mistake.ts";
import { checkPublic } from "./check-public.ts";
import { findMisnamed, findUnfinished } from "./find-misnamed.ts";
import { namesIn } from "./list-folder.ts";

/** The texts a workshop is compiled from; paths are relative to its folder. */
export interface Sources {
  readonly settings?: SourceFile;
  /** In name order, numbers by value: `2-` before `10-`. */
  readonly modules: readonly SourceFile[];
  /** One for each folder of `exercises/` with an `exercise.yaml`; the id is the folder's name. */
  readonly exercises: readonly { readonly id: string; readonly file: SourceFile }[];
  /** Folders of `exercises/` without an `exercise.yaml`. */
  readonly unfinished: readonly string[];
  /** Warnings about files that look like a part of the workshop and are not read. */
  readonly diagnostics: readonly Diagnostic[];
}

const EXPECTED = "A workshop is a folder with at least one Markdown file in slides/, for example slides/talk.md.";

/**
 * Finds what a workshop's folder holds and reads it.
 * @throws {Mistake} when the folder, its `slides/` or any Markdown file in it is missing.
 */
export function findSources(folder: string): Sources {
  if (!existsSync(folder)) throw new Mistake(`There is no folder ${folder}.`, EXPECTED);
  if (!statSync(folder).isDirectory()) throw new Mistake(`${folder} is a file, not a workshop's folder.`, EXPECTED);
  const names = namesIn(join(folder, "slides"));
  if (names === undefined) throw new Mistake(`${folder} has no folder named slides.`, EXPECTED);
  const modules = names.filter((name) => isModule(`slides/${name}`));
  const diagnostics = findMisnamed(folder);
  if (modules.length === 0) {
    const near = diagnostics.find(({ span }) => /^slides\/.*\.m[^.]*$/i.test(span.file));
    const hint = near ? `There is ${near.span.file}. ${near.message} ${near.hint}` : EXPECTED;
    throw new Mistake(`${join(folder, "slides")} holds no Markdown file.`, hint);
  }
  checkPublic(folder);
  const settings = read(folder, "slides/workshop.yaml");
  const exercises = (namesIn(join(folder, "exercises")) ?? []).flatMap((id) => {
    const file = read(folder, `exercises/${id}/exercise.yaml`);
    return file ? [{ id, file }] : [];
  });
  return {
    ...(settings && { settings }),
    modules: modules.flatMap((name) => read(folder, `slides/${name}`) ?? []),
    exercises,
    unfinished: findUnfinished(folder),
    diagnostics,
  };
}

function read(folder: string, path: string): SourceFile | undefined {
  const file = join(folder, path);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return { path, text: readFileSync(file, "utf8") };
}
