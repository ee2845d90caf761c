import type { Examples } from "../../model/index.ts";
import { randomFrom } from "../random.ts";
import type { Placed } from "../shared/play/hand.ts";
import { finish } from "./logic/answer.ts";
import { blocksOf } from "./logic/blocks.ts";
import type { AllocateShape, AllocateTask } from "./types.ts";

/** A few people's weeks by seed. Some tags are common in every room, and each person has a favourite. */
export function allocateExamples(task: AllocateTask, _solution: unknown, seed: number): Examples<AllocateShape> {
  const random = randomFrom(seed, "weeks");
  const drafts = [0, 1, 2].map(() => ({ blocks: weekOf(task, random), note: task.note ? NOTE_SAMPLE : "" }));
  const [right, ...wrong] = drafts.map((draft) => finish(task, draft)).filter((answer) => answer !== undefined);
  return { right: right ? [right] : [], wrong, junk: right ? junk(task, right) : [], drafts };
}

const NOTE_SAMPLE = "An invented surprise, which would stay on its device.";

function weekOf(task: AllocateTask, random: () => number): Placed {
  const favourite = task.tags[Math.floor(random() * task.tags.length)];
  const leaning = random() * 0.6;
  return Object.fromEntries(
    blocksOf(task).map(({ id }) => [id, (random() < leaning && favourite ? favourite : usual(task, random())).id]),
  );
}

/** One tag of those that a room has, the common ones oftener; the same in every room. */
function usual({ tags }: AllocateTask, chance: number): AllocateTask["tags"][number] {
  const weights = tags.map(({ id }) => 0.2 + randomFrom(0, id)());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = chance * total;
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return tags[Math.max(0, at)] as AllocateTask["tags"][number];
}

/** Answers to another task: a tag too few, one too many, an unknown level, more than there is time for. */
function junk(task: AllocateTask, { levels }: AllocateShape["answer"]): unknown[] {
  const [tag = "", level = "none"] = Object.entries(levels)[0] ?? [];
  const { [tag]: _, ...missing } = levels;
  const all = (name: string) => ({ levels: Object.fromEntries(task.tags.map(({ id }) => [id, name])) });
  return [
    levels,
    { levels: missing },
    { levels: { ...levels, "no-such-tag": level } },
    { levels: { ...levels, [tag]: "much" } },
    all("none"),
    ...(task.tags.length > 2 ? [all("most")] : []),
    { levels: Object.assign(Object.create(levels), {}) },
  ];
}
