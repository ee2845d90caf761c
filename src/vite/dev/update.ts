import { isDeepStrictEqual } from "node:util";
import type { Notes } from "../../model/index.ts";
import { findRenamed } from "../../model/renamed.ts";
import { isSameList } from "../../model/same-list.ts";
import type { DeckData } from "../page.ts";
import type { ShownSlide, Snapshot } from "./snapshot.ts";

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
  const [olds, news] = isSameOrder ? changed(before, after) : [before.slides, after.slides];
  const renamed = findRenamed(olds.map(idOf), news.map(idOf));
  const moved =
    renamed.size === 0 ? before.stacks : before.stacks.map((stack) => stack.map((id) => renamed.get(id) ?? id));
  const known = new Map(olds.map(({ id, html }) => [id, html]));
  const sections = news.filter(({ id, html }) => known.get(id) !== html);
  const exercises = [...after.exercises].filter(([id, text]) => before.exercises.get(id) !== text);
  const told = notesByModule(olds);
  const notes = [...notesByModule(news)].filter(
    ([id, each]) => !isSameList(told.get(id) ?? [], each, isDeepStrictEqual),
  );
  const change: Change = {
    ...(renamed.size > 0 && { renamed: Object.fromEntries(renamed) }),
    ...(sections.length > 0 && { sections: Object.fromEntries(sections.map(({ id, html }) => [id, html])) }),
    ...(!isSameOrder && !isSameList(moved, after.stacks, isSameList) && { stacks: after.stacks }),
    ...(before.dataText !== after.dataText && { data: after.data }),
    ...(exercises.length > 0 && { exercises: exercises.map(([id]) => id) }),
    ...(notes.length > 0 && { notes: notes.map(([id]) => id) }),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

const idOf = ({ id }: ShownSlide): string => id;

/** The slides of two states with the same order that are not the same in both, as each has them. */
function changed({ slides: before }: Snapshot, { slides: after }: Snapshot): [ShownSlide[], ShownSlide[]] {
  const [olds, news]: [ShownSlide[], ShownSlide[]] = [[], []];
  let at = 0;
  for (const now of after) {
    const old = before[at++];
    if (now === old) continue;
    if (old) olds.push(old);
    news.push(now);
  }
  return [olds, news];
}

function notesByModule(slides: readonly ShownSlide[]): Map<string, (Notes | undefined)[]> {
  const all = new Map<string, (Notes | undefined)[]>();
  for (const { module, notes } of slides) {
    const others = all.get(module);
    if (others) others.push(notes);
    else all.set(module, [notes]);
  }
  return all;
}
