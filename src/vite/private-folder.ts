import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder of a workshop that is the program's own: the site that `start` serves, and caches. It is made when
 * missing, and Git passes it over in whatever repository the workshop lies.
 */
export function privateFolder(workshop: string): string {
  const folder = join(workshop, ".staffroom");
  mkdirSync(folder, { recursive: true });
  const ignore = join(folder, ".gitignore");
  if (!existsSync(ignore)) writeFileSync(ignore, "*\n");
  return folder;
}
