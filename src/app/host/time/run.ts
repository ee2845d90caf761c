import * as v from "valibot";

const milliseconds = v.pipe(v.number(), v.finite());

const entries = {
  version: v.literal(1),
  /** When this was last changed. All times are milliseconds since 1970. */
  saved: milliseconds,
  /** When timing began; absent before. */
  began: v.optional(milliseconds),
  /** Id of the item at which it began: nothing before it is owed. */
  from: v.optional(v.string()),
  /** Since when time counts for the current item; absent while nothing counts. */
  since: v.optional(milliseconds),
  /** Id of the current item. */
  at: v.optional(v.string()),
  /** Id of the slide last shown. */
  slide: v.optional(v.string()),
  /** Time used up to `since`, by item, in milliseconds. */
  used: v.record(v.string(), v.pipe(milliseconds, v.minValue(0))),
  /** Ids of the items that are cut, in the order they were. */
  cuts: v.array(v.string()),
};

const state = v.object(entries);
const run = v.object({ ...entries, before: v.optional(state) });

/** How one giving of the workshop goes: what is counted, and what is cut. */
export type Run = v.InferOutput<typeof run>;

export type RunEvent =
  /** The deck shows a slide, of the item `at`. `starts` says that this step begins the talk if nothing has. */
  | { readonly type: "show"; readonly slide: string; readonly at: string; readonly starts: boolean }
  /** The current item is another one though the slide stays: a break, or its end. */
  | { readonly type: "turn"; readonly at: string }
  | { readonly type: "start" }
  | { readonly type: "pause" }
  | { readonly type: "reset" }
  | { readonly type: "restore" }
  | { readonly type: "cut"; readonly id: string }
  | { readonly type: "uncut"; readonly id: string };

/** A run in which nothing has changed for so long is over; last night's rehearsal must not run on. */
const STALE = 3 * 3_600_000;

/** A run in which nothing has happened. */
export const newRun = (now: number): Run => ({ version: 1, saved: now, used: {}, cuts: [] });

/** Reads a stored run; a new one when it is not ours, of another version or over. */
export function readRun(stored: string | null, now: number): Run {
  try {
    const result = v.safeParse(run, JSON.parse(stored ?? "null"));
    if (result.success && Math.abs(now - result.output.saved) < STALE) return result.output;
  } catch {
    // What cannot be read is not ours.
  }
  return newRun(now);
}

/** True once something has been counted, cut or begun again. */
export const isUnderWay = ({ began, cuts, before }: Run): boolean =>
  began !== undefined || cuts.length > 0 || before !== undefined;

/** The one of two accounts of the same talk to go by: the later, and never one in which nothing has happened. */
export const laterRun = (ours: Run, theirs: Run): Run =>
  isUnderWay(theirs) && (!isUnderWay(ours) || theirs.saved > ours.saved) ? theirs : ours;

/** A run of another machine in the time of this one, whose clock is `by` milliseconds ahead. */
export function moveRun<T extends Run>(run: T, by: number): T {
  const { saved, began, since, before } = run;
  return {
    ...run,
    saved: saved + by,
    ...(began !== undefined && { began: began + by }),
    ...(since !== undefined && { since: since + by }),
    ...(before && { before: moveRun(before, by) }),
  };
}

/** The time used by item up to now, in milliseconds. */
export function usedAt({ used, since, at }: Run, now: number): Readonly<Record<string, number>> {
  if (since === undefined || at === undefined) return used;
  return { ...used, [at]: (used[at] ?? 0) + Math.max(0, now - since) };
}

/** The next state. Pure; an event that changes nothing gives the same run back. */
export function advanceRun(before: Run, event: RunEvent, now: number): Run {
  const next = change(before, event, now);
  return next === before ? before : { ...next, saved: now };
}

function change(run: Run, event: RunEvent, now: number): Run {
  switch (event.type) {
    case "show": {
      if (run.slide === event.slide) return run;
      const shown = { ...settle(run, now), at: event.at, slide: event.slide };
      return event.starts && run.began === undefined ? start(shown, now) : shown;
    }
    case "turn":
      return run.at === event.at ? run : { ...settle(run, now), at: event.at };
    case "start":
      return run.since === undefined ? start(run, now) : run;
    case "pause": {
      const { since, ...rest } = settle(run, now);
      return since === undefined ? run : rest;
    }
    case "reset": {
      const { before: _, ...before } = run;
      const { at, slide } = run;
      return { ...newRun(now), at, slide, before };
    }
    case "restore":
      return run.before ? { ...run.before, at: run.at, slide: run.slide } : run;
    case "cut":
      return run.cuts.includes(event.id) ? run : { ...run, cuts: [...run.cuts, event.id] };
    case "uncut":
      return { ...run, cuts: run.cuts.filter((id) => id !== event.id) };
  }
}

const start = ({ before: _, ...run }: Run, now: number): Run =>
  run.began === undefined ? { ...run, began: now, since: now, from: run.at } : { ...run, since: now };

/** Books what has been used until now. */
const settle = (run: Run, now: number): Run =>
  run.since === undefined ? run : { ...run, used: usedAt(run, now), since: now };
