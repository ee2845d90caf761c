import type { Notes, Workshop } from "../model/index.ts";

/**
 * What pages fetch besides themselves, as JSON by path below the site's root: `tasks/` and `solutions/` for each
 * exercise and each of its sets, `headings/` for what is printed round an exercise, and `notes/` for each module. Solutions are files apart so that no page, task or
 * script carries one.
 * @param isPublic leaves out what is for the facilitator
 */
export function dataFiles(workshop: Workshop, isPublic: boolean): Map<string, string> {
  const files = new Map<string, string>();
  for (const { id, cuts, heading, shares, uses } of Object.values(workshop.exercises)) {
    files.set(`headings/${id}.json`, JSON.stringify({ heading, shares, uses }));
    for (const [set, { task, solution }] of Object.entries(cuts)) {
      const name = set === "" ? `${id}.json` : `${id}.${set}.json`;
      files.set(`tasks/${name}`, JSON.stringify(task));
      files.set(`solutions/${name}`, JSON.stringify(solution));
    }
  }
  if (isPublic) return files;
  for (const module of workshop.modules) {
    const notes: Record<string, Notes> = {};
    for (const slide of module.stacks.flat()) if (slide.notes) notes[slide.id] = slide.notes;
    files.set(`notes/${module.id}.json`, JSON.stringify(notes));
  }
  return files;
}
