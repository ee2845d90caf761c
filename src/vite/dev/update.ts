import { isDeepStrictEqual } from "node:util";
import { findRenamed } from "../../model/renamed.ts";
import { isSameList } from "../../model/same-list.ts";
import type { DeckData } from "../page.ts";
import type { Snapshot } from "./snapshot.ts";

/** What an open page must change to show a workshop as it is now; what is absent has stayed as it was. */
export interface Change {
  /** Slides that have got another id: the new one by the former. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Sections that are new or different, by id. */
  readonly sections?: Readonly<Record<string, string>>;
  /** Slide ids by place, in file order. */
  readonly stacks?: readonly (readonly string[])[];
  readonly data?: DeckData;
  /** Ids of exercises that are new or different. */
  readonly exercises?: readonly string[];
  /** Ids of modules whose notes are different. */
  readonly notes?: readonly string[];
  /** Files of `public/` that have been written anew, by their path below the site's root. */
  readonly files?: readonly string[];
}

/** A change, for pages that are at version `from`; all others must begin anew. */
export interface Update extends Change {
  readonly from: string;
  readonly to: string;
}

/** Tells two states of a workshop apart; undefined when a page would look the same. */
export function compareSnapshots(before: Snapshot, after: Snapshot): Change | undefined {
  if (before === after) return undefined;
  const isSameOrder = before.stacks === after.stacks;
  const renamed = isSameOrder
    ? new Map<string, string>()
    : findRenamed([...before.sections.keys()], [...after.sections.keys()]);
  const moved =
    renamed.size === 0 ? before.stacks : before.stacks.map((stack) => stack.map((id) => renamed.get(id) ?? id));
  const sections: [string, string][] = [];
  for (const id of after.sections.keys()) {
    const html = after.sections.get(id) ?? "";
    if (before.sections.get(id) !== html) sections.push([id, html]);
  }
  const exercises = [...after.exercises].filter(([id, text]) => before.exercises.get(id) !== text);
  const notes = [...after.notes].filter(
    ([id, each]) => !isSameList(before.notes.get(id) ?? [], each, isDeepStrictEqual),
  );
  const change: Change = {
    ...(renamed.size > 0 && { renamed: Object.fromEntries(renamed) }),
    ...(sections.length > 0 && { sections: Object.fromEntries(sections) }),
    ...(!isSameOrder && !isSameList(moved, after.stacks, isSameList) && { stacks: after.stacks }),
    ...(before.dataText !== after.dataText && { data: after.data }),
    ...(exercises.length > 0 && { exercises: exercises.map(([id]) => id) }),
    ...(notes.length > 0 && { notes: notes.map(([id]) => id) }),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}
