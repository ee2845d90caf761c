import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Snapshot, takeSnapshot } from "../../../../src/vite/dev/snapshot.ts";
import { openWorkshop } from "../../../../src/vite/workshop/open-workshop.ts";
import { makeFolder } from "../../make-folder.ts";

const VERSIONS = [
  "# One\n\n---\n\n# Two\n\n---\n\n# Three",
  "# One\n\nMore\n\nlines\n\n---\n\n# Two\n\n---\n\n# Three",
  "# One\n\nMore\n\n---\n\n# Two\n\nNote:\nSay: it.\n\n---\n\n# Three",
  "# Two\n\n---\n\n# Two\n\n---\n\n# Three",
  "---\ntitle: Named\n---\n\n# Two\n\n---\n\n# Two\n\n---\n\n[Back](#/two)",
  "",
  "# One\n\n---\n\n# Two\n\n---\n\n# Three",
];

it("takes down the same of a workshop that was edited as of one that is opened anew", async () => {
  const folder = makeFolder({ "slides/a.md": "# Start", "slides/b.md": "# Two\n\n[A](a.md)" });
  const edited = openWorkshop(folder);
  let last: Snapshot | undefined;
  for (const text of VERSIONS) {
    writeFileSync(join(folder, "slides/a.md"), text);
    last = takeSnapshot(await edited.compile(), undefined, last);
    const { compiled: _, ...now } = last;
    const { compiled: __, ...anew } = takeSnapshot(await openWorkshop(folder).compile());
    expect(now).toEqual(anew);
  }
});
