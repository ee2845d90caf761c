import { describe, expect, it } from "vitest";
import type { Exercise, Heading, Parts, Shape } from "../../src/model/index.ts";
import { answerLaws } from "./answer-laws.ts";
import { playLaws } from "./play-laws.ts";
import { setLaws } from "./set-laws.ts";
import { sourceLaws } from "./source-laws.ts";
import { collect, freeze } from "./support.ts";
import { surfaceLaws } from "./surface-laws.ts";

/** A real exercise, and how its kind is played. */
export interface Samples<S extends Shape> {
  /** The YAML's own fields, without those every exercise has. */
  readonly source: unknown;
  readonly heading: Heading;
  /** The actions that lead from a fresh draft to this answer. */
  play(task: S["task"], answer: S["answer"]): readonly S["action"][];
}

/** What every law is given: one cut of one exercise. */
export interface Subject<S extends Shape> extends Samples<S>, Parts<S> {
  readonly exercise: Exercise<S>;
}

/** Runs every law of the exercise contract over one exercise, whole and cut to each of its sets. */
export function describeExerciseContract<S extends Shape>(
  name: string,
  exercise: Exercise<S>,
  samples: Samples<S>,
): void {
  describe(name, () => {
    const report = collect();
    const whole = exercise.logic.parse(freeze(samples.source), report);
    it("reads its own source without a fault", () => {
      expect(report.errors).toEqual([]);
      expect(whole).toBeDefined();
    });
    if (!whole) return;
    freeze(whole);
    sourceLaws(exercise, samples.source);
    setLaws(exercise, whole);
    for (const set of ["", ...(exercise.logic.sets?.(whole.task) ?? [])]) {
      describe(set === "" ? "whole" : `set ${set}`, () => {
        const parts = set === "" ? whole : freeze(exercise.logic.select?.(whole.task, whole.solution, set) ?? whole);
        const subject = { ...samples, ...parts, exercise };
        playLaws(subject);
        answerLaws(subject);
        surfaceLaws(subject);
      });
    }
  });
}
