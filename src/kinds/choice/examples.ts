import type { Examples } from "../../model/index.ts";
import { randomFrom } from "../random.ts";
import type { ChoiceShape, ChoiceTask } from "./types.ts";

/** A few people's choices by seed. In every room each scenario has an option that more people take. */
export function choiceExamples(task: ChoiceTask, _solution: unknown, seed: number): Examples<ChoiceShape> {
  const random = randomFrom(seed, "people");
  const person = (): ChoiceShape["answer"] => ({
    picked: Object.fromEntries(
      task.scenarios.map(({ id, options }) => {
        const favour = randomFrom(0, id);
        const weights = options.map(() => 0.15 + favour());
        let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
        const at = weights.findIndex((weight) => {
          left -= weight;
          return left < 0;
        });
        return [id, options[Math.max(0, at)]?.id ?? ""];
      }),
    ),
  });
  const right = person();
  const wrong = [person(), person()];
  const words = Object.fromEntries(
    (task.spoken?.parts ?? []).map(({ id, begin }) => [id, `${begin} these are invented words.`]),
  );
  return {
    right: [right],
    wrong,
    junk: junk(right),
    drafts: [right, ...wrong].map(({ picked }) => ({ picked, words })),
  };
}

/** Answers to another task: a scenario too few, one too many, an option of none. */
function junk({ picked }: ChoiceShape["answer"]): unknown[] {
  const [scenario = "", option = ""] = Object.entries(picked)[0] ?? [];
  const { [scenario]: _, ...missing } = picked;
  return [
    picked,
    { picked: missing },
    { picked: { ...picked, "no-such-scenario": option } },
    { picked: { ...missing, constructor: option } },
    { picked: { ...picked, [scenario]: "__proto__" } },
    { picked: Object.assign(Object.create(picked), {}) },
  ];
}
