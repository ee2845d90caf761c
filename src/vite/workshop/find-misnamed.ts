import { existsSync } from "node:fs";
import { join } from "node:path";
import { CODES, isModule } from "../../compiler/index.ts";
import { type Diagnostic, nearMiss } from "../../model/index.ts";
import { filesIn, foldersIn } from "./list-folder.ts";

/**
 * Finds what its author hardly knows is not read: settings and exercises under a name or in a place that is nearly
 * right, and Markdown under another ending or in a folder of `slides/`.
 * @param folder the workshop's
 */
export const findMisnamed = (folder: string): Diagnostic[] => [
  ...filesIn(folder)
    .filter((name) => nearMiss(name, ["workshop.yaml"]) !== undefined)
    .map((name) => warn(name, "Settings are not read from here.", "Move it to slides/workshop.yaml.")),
  ...filesIn(join(folder, "slides")).flatMap((name) => checkSlides(folder, name)),
  ...foldersIn(join(folder, "slides")).flatMap((name) => checkBelow(folder, name)),
  ...filesIn(join(folder, "exercises"))
    .filter((name) => /\.ya?ml$/i.test(name))
    .map((name) => {
      const hint = `Move it to exercises/${name.replace(/\.\w+$/, "")}/exercise.yaml.`;
      return warn(`exercises/${name}`, "An exercise is not read from here.", hint);
    }),
  ...findUnfinished(folder).map((id) => checkExercise(folder, id)),
];

/** The folders of `exercises/` without an `exercise.yaml`; those that begin with `_` or `.` hold other things. */
export const findUnfinished = (folder: string): string[] =>
  foldersIn(join(folder, "exercises")).filter(
    (id) => !/^[._]/.test(id) && !existsSync(join(folder, "exercises", id, "exercise.yaml")),
  );

function checkSlides(folder: string, name: string): Diagnostic[] {
  const path = `slides/${name}`;
  const [, stem] = /^(.+)\.(?:markdown|mdown|mkdn?|mdx)$/i.exec(name) ?? [];
  if (stem !== undefined) return [warn(path, "Only files that end in .md are modules.", `Rename it to ${stem}.md.`)];
  if (name === "workshop.yaml" || nearMiss(name, ["workshop.yaml"]) === undefined) return [];
  // Some disks take both spellings for one file, and then it is read.
  if (name.toLowerCase() === "workshop.yaml" && existsSync(join(folder, "slides/workshop.yaml"))) return [];
  return [warn(path, "Settings are not read from a file of this name.", "Rename it to workshop.yaml.")];
}

/** Modules lie in `slides/` itself; a folder whose name begins with _ or `.` may hold Markdown for other ends. */
function checkBelow(folder: string, name: string): Diagnostic[] {
  if (/^[._]/.test(name)) return [];
  const hint = `Move it to slides/, or let the name of ${name}/ begin with _ when it is no part of the workshop.`;
  return filesIn(join(folder, "slides", name))
    .filter((file) => isModule(`slides/${file}`))
    .map((file) => warn(`slides/${name}/${file}`, "Markdown in a folder of slides/ is not read.", hint));
}

function checkExercise(folder: string, id: string): Diagnostic {
  const near = filesIn(join(folder, "exercises", id)).find((name) => nearMiss(name, ["exercise.yaml"]) !== undefined);
  if (near !== undefined) {
    const message = "An exercise is not read from a file of this name.";
    return warn(`exercises/${id}/${near}`, message, "Rename it to exercise.yaml.");
  }
  const hint = "Write one, or let the folder's name begin with _ when it holds other things.";
  return warn(`exercises/${id}/exercise.yaml`, `The folder exercises/${id}/ has no exercise.yaml.`, hint);
}

function warn(file: string, message: string, hint: string): Diagnostic {
  const code = "misnamed-file";
  return { code, severity: CODES[code].severity, message, hint, span: { file, line: 1 } };
}
