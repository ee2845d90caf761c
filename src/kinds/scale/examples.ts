import type { Examples } from "../../model/index.ts";
import { randomFrom } from "../random.ts";
import type { Placed } from "../shared/play/hand.ts";
import { leansOf } from "./logic/lean.ts";
import type { ScaleShape, ScaleTask } from "./types.ts";

/** A few people's answers by seed. Each leans to some groups, and each item is answered more or less alike. */
export function scaleExamples(task: ScaleTask, _solution: unknown, seed: number): Examples<ScaleShape> {
  const random = randomFrom(seed, "people");
  const person = (): ScaleShape["answer"] => {
    const pulls = new Map(task.groups.map(({ id }) => [id, random() * 0.8 - 0.4]));
    const marks = Object.fromEntries(
      task.items.map(({ id, group }) => [
        id,
        pointAt(task, pull(id) + (pulls.get(group ?? "") ?? 0) + random() * 0.4 - 0.2),
      ]),
    );
    return { marks, ...(task.lean && { leans: leansOf(task, marks) }) };
  };
  const right = person();
  const wrong = [person(), person()];
  return {
    right: [right],
    wrong,
    junk: junk(right),
    drafts: [right, ...wrong].map(({ marks }) => draftOf(task, marks)),
  };
}

/** What a person would have on their device, with a few words where there is room for them. */
function draftOf(task: ScaleTask, marks: Placed): ScaleShape["draft"] {
  const ids = task.items.map(({ id }) => id);
  const notes = task.note === undefined ? {} : Object.fromEntries(ids.slice(0, 2).map((id) => [id, NOTE_SAMPLE]));
  return { order: ids, marks, notes };
}

const NOTE_SAMPLE = "An invented note, which would stay on its device.";

/** Where a room tends to answer an item, from 0 to 1; the same in every room. */
const pull = (item: string): number => 0.2 + randomFrom(0, item)() * 0.6;

function pointAt({ points }: ScaleTask, place: number): string {
  const at = Math.floor(place * points.length);
  return points[Math.min(points.length - 1, Math.max(0, at))]?.id ?? "";
}

/** Answers to another task: an item too few, one too many, one at no point, leans that do not follow. */
function junk({ marks }: ScaleShape["answer"]): unknown[] {
  const [item = "", point = ""] = Object.entries(marks)[0] ?? [];
  const { [item]: _, ...missing } = marks;
  return [
    marks,
    { marks: missing },
    { marks: { ...marks, "no-such-item": point } },
    { marks: { ...marks, [item]: "__proto__" } },
    { marks, leans: ["nobody"] },
    { marks: Object.assign(Object.create(marks), {}) },
  ];
}
