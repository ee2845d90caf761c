import type { Json, OfferedText, Result } from "../model/index.ts";
import { wordsOf } from "../model/words-of.ts";
import { type Playable, readAnswer } from "./catalog.ts";
import { cleanText } from "./clean.ts";
import type { AnswerState, StepState } from "./state.ts";

type Answers = ReadonlyMap<string, AnswerState>;

interface Known {
  readonly playable: Playable;
  readonly result: Result;
}

const results = new WeakMap<Answers, Known>();

/**
 * What the room said: always of the answers themselves, so that nothing is counted twice. Answers that the task does
 * not know any more, because the workshop was edited, do not count.
 */
export function resultOf(answers: Answers, playable: Playable): Result {
  const known = results.get(answers);
  if (known?.playable === playable) return known.result;
  const result = count(answers, playable);
  results.set(answers, { playable, result });
  return result;
}

/** A kind that fails must not keep the room's views from stage and host. */
function count(answers: Answers, playable: Playable): Result {
  const { logic, task } = playable;
  try {
    const tally = logic.tally(task, readable(answers, playable));
    return { tally, words: logic.describe(task, tally) };
  } catch (error) {
    return { tally: null, words: wordsOf(error), isBroken: true };
  }
}

/** How wide answers spread; undefined where the kind does not say, or fails. */
export function spreadIn(answers: Answers, playable: Playable): string | undefined {
  const { tally, isBroken } = resultOf(answers, playable);
  try {
    return isBroken ? undefined : playable.logic.spread?.(playable.task, tally);
  } catch {
    return undefined;
  }
}

const readable = (answers: Answers, playable: Playable): Json[] =>
  [...answers.values()].flatMap(({ answer }) => {
    const read = readAnswer(playable, answer);
    return read === undefined ? [] : [read];
  });

/** The free texts that people offered in a step, in order of arrival; each with the id of its person before its own. */
export function offeredTexts(step: StepState, playable: Playable): readonly OfferedText[] {
  if (!playable.logic.texts || playable.shares === "nothing") return [];
  const judged = new Map(step.texts.map(({ id, state }) => [id, state]));
  return [...step.answers].flatMap(([who, { answer }]) => {
    const read = readAnswer(playable, answer);
    return textsOf(read, playable).map(({ id, text }) => {
      const name = `${who}.${id}`;
      return { id: name, text: cleanText(text), state: judged.get(name) ?? "waiting" };
    });
  });
}

/** The texts of an answer; none where there is none, or where the kind fails at it. */
function textsOf(answer: Json | undefined, { logic, task }: Playable): readonly { id: string; text: string }[] {
  try {
    return answer === undefined ? [] : (logic.texts?.(task, answer) ?? []);
  } catch {
    return [];
  }
}

/** The texts on the stage, in the host's order. */
export function shownTexts(step: StepState, playable: Playable): { id: string; text: string }[] {
  const offered = new Map(offeredTexts(step, playable).map((text) => [text.id, text.text]));
  return step.texts.flatMap(({ id, state }) => {
    const text = offered.get(id);
    return state === "shown" && text !== undefined ? [{ id, text }] : [];
  });
}
