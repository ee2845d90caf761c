import fc from "fast-check";
import { expect, it } from "vitest";
import type { Exercise, Json, Path, Shape } from "../../src/model/index.ts";
import { collect, isWithin, pathsOf, replaceAt, secretsOf, throughJson, valueAt } from "./support.ts";

/** Something no field of this type takes. */
const wrongFor = (value: unknown): unknown => (typeof value === "object" ? "broken" : { broken: true });
const STRAY = "zz-stray";

/** Laws about reading a source: what is wrong is reported where it is, all of it, and nothing is thrown. */
export function sourceLaws<S extends Shape>(exercise: Exercise<S>, source: unknown): void {
  const { parse } = exercise.logic;
  const read = (value: unknown) => {
    const report = collect();
    return { parts: parse(value, report), ...report };
  };
  const reported = (value: unknown): Path[] => {
    const { errors, warnings } = read(value);
    return [...errors, ...warnings].map((problem) => problem.path);
  };
  const inner = pathsOf(source).filter((path) => path.length > 0);
  const objects = pathsOf(source).filter((path) => isObject(valueAt(source, path)));

  it("parts into a task and a solution that survive JSON", () => {
    const { parts } = read(source);
    expect(throughJson(parts)).toStrictEqual(parts);
  });

  it("reports each field of a wrong type at its path", () => {
    for (const path of inner) {
      const { parts, errors } = read(replaceAt(source, path, wrongFor(valueAt(source, path))));
      expect(errors.map((error) => error.path)).toContainEqual(path);
      expect(parts).toBeUndefined();
    }
  });

  it("reports an unknown field at its path", () => {
    for (const path of objects) {
      const stray = [...path, STRAY];
      expect(reported(replaceAt(source, stray, 7))).toContainEqual(stray);
    }
  });

  it("reports several faults at once, each at its path", () => {
    const faults = fc.uniqueArray(fc.nat(inner.length - 1), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(faults, fc.nat(objects.length - 1), (picks, object) => {
        const strays = [STRAY, `${STRAY}-2`].map((name) => [...(objects[object] ?? []), name]);
        const broken = picks
          .map((pick) => inner[pick] ?? [])
          .filter((path, at, all) => all.every((other, place) => at === place || !isWithin(path, other)))
          .filter((path) => strays.every((stray) => !isWithin(stray, path)));
        const start = strays.reduce((at, path) => replaceAt(at, path, 7), source);
        const mutated = broken.reduce((at, path) => replaceAt(at, path, wrongFor(valueAt(source, path))), start);
        const paths = reported(mutated);
        for (const path of [...broken, ...strays]) expect(paths).toContainEqual(path);
      }),
    );
  });

  it("gives parts exactly when it reports no error, and never throws, whatever the source", () => {
    const check = (value: unknown) => {
      const { parts, errors } = read(value);
      expect(parts === undefined).toBe(errors.length > 0);
    };
    fc.assert(fc.property(fc.jsonValue(), check));
    const place = fc.nat(inner.length - 1).map((at) => inner[at] ?? []);
    const change = fc.option(fc.jsonValue(), { nil: undefined });
    fc.assert(fc.property(place, change, (path, value) => check(replaceAt(source, path, value))));
  });

  it("keeps every word of the solution out of the task", () => {
    const { parts } = read(source);
    const task = JSON.stringify(parts?.task);
    for (const secret of secretsOf(parts?.solution ?? null))
      expect(task).not.toContain(JSON.stringify(secret).slice(1, -1));
    const withheld = leafFields(parts?.solution ?? null);
    const open = leafFields(parts?.task ?? null);
    expect([...withheld].filter((field) => open.has(field))).toEqual([]);
  });
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

/** The names of fields that hold a text, a number or a truth, apart from ids. */
function leafFields(value: Json): Set<unknown> {
  const leaves = pathsOf(value).filter((path) => typeof valueAt(value, path) !== "object");
  return new Set(leaves.map((path) => path.at(-1)).filter((name) => typeof name === "string" && name !== "id"));
}
