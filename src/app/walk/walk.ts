import type { Shelf } from "./answers/shelf.ts";
import type { WalkData } from "./data.ts";
import type { ReadingRecord } from "./progress/record.ts";
import type { Source } from "./source.ts";

/** What every part of an open page works with. */
export interface Walk {
  readonly data: WalkData;
  readonly shelf: Shelf;
  readonly record: ReadingRecord;
  readonly source: Source;
}
