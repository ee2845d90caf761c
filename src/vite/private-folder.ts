import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The folder of a workshop that is the program's own: the site that `start` serves, and caches. It is made when
 * missing, and Git passes it over in whatever repository the workshop lies. For a workshop that cannot be written it
 * lies among the system's temporary files, the same one each time.
 */
export function privateFolder(workshop: string): string {
  const folder = join(workshop, ".staffroom");
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    const ignore = join(folder, ".gitignore");
    if (!existsSync(ignore)) writeFileSync(ignore, "*\n");
    return folder;
  } catch {
    return temporaryFolder(workshop);
  }
}

function temporaryFolder(workshop: string): string {
  const user = process.getuid?.();
  const name = createHash("sha256")
    .update(`${user}\n${realpathSync.native(workshop)}`)
    .digest("hex")
    .slice(0, 16);
  const folder = join(tmpdir(), `staffroom-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Where everyone may write, somebody else may have made it.
  return user === undefined || statSync(folder).uid === user ? folder : mkdtempSync(join(tmpdir(), "staffroom-"));
}
