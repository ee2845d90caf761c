import { openShelf, shelfName } from "./answers/shelf.ts";
import type { WalkData } from "./data.ts";
import { startNear } from "./exercise/near.ts";
import { startKeeping } from "./keep/keeping.ts";
import { followReading } from "./progress/follow.ts";
import { openRecord } from "./progress/record.ts";
import { offerResume } from "./progress/resume.ts";
import { showProgress } from "./progress/show.ts";
import { startSearch } from "./search/search.ts";
import type { Source } from "./source.ts";
import type { Walk } from "./walk.ts";
import { nameWide } from "./wide.ts";

/** Brings a page of the walkthrough to life. Everything it shows before is there without a script. */
export function startWalk(page: Document, data: WalkData, source: Source): void {
  const root = data.isFile ? "" : new URL(data.root, location.href).pathname;
  const shelf = openShelf(shelfName(data.title, root));
  const record = openRecord(shelf);
  const walk: Walk = { data, shelf, record, source };
  const show = () => showProgress(page, data, record);
  shelf.watch(show);
  show();
  offerResume(data, record, Date.now());
  followReading(page, data, record);
  startKeeping(page, walk);
  startSearch(page, data, source.index);
  startNear(page, walk);
  nameWide(page);
  const answers = page.querySelector("[data-answers]");
  if (answers) void import("./workbook/workbook.tsx").then(({ mountWorkbook }) => mountWorkbook(answers, walk));
}
