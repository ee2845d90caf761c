import { describe, expect, it } from "vitest";
import type { Exercise, Parts, Shape } from "../../src/model/index.ts";
import { secretsOf, throughJson } from "./support.ts";

/** Laws about named sets. A kind without sets has none to keep. */
export function setLaws<S extends Shape>({ logic }: Exercise<S>, whole: Parts<S>): void {
  const names = logic.sets?.(whole.task) ?? [];
  describe.each([...names])("cut to %s", (name) => {
    const cut = logic.select?.(whole.task, whole.solution, name) ?? whole;

    it("has items of the whole and no further sets", () => {
      const known = logic.items(whole.task).map((item) => item.id);
      const ids = logic.items(cut.task).map((item) => item.id);
      expect(ids.length).toBeGreaterThan(0);
      expect(known).toEqual(expect.arrayContaining(ids));
      expect(new Set(ids).size).toBe(ids.length);
      expect(logic.sets?.(cut.task)).toEqual([]);
    });

    it("carries only solutions of the cut, each as the whole has it", () => {
      const all = secretsOf(whole.solution);
      const kept = secretsOf(cut.solution);
      expect(all).toEqual(expect.arrayContaining(kept));
      expect(kept.length < all.length).toBe(logic.items(cut.task).length < logic.items(whole.task).length);
    });

    it("survives JSON, and cutting again gives the same", () => {
      expect(throughJson(cut)).toStrictEqual(cut);
      expect(logic.select?.(whole.task, whole.solution, name)).toStrictEqual(cut);
    });
  });
}
