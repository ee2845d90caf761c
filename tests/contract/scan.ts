import { parse } from "yaml";
import { kinds } from "../../src/kinds/index.ts";
import type { Exercise, Heading } from "../../src/model/index.ts";

/** An `exercise.yaml` of this repository with its kind loaded. */
export interface Found {
  readonly path: string;
  readonly exercise: Exercise;
  readonly heading: Heading;
  readonly source: unknown;
}

const sources = import.meta.glob<string>(
  ["../../exercises/*/exercise.yaml", "../fixtures/workshops/*/exercises/*/exercise.yaml"],
  { query: "?raw", import: "default", eager: true },
);
const ownKinds = import.meta.glob<{ readonly default: Exercise }>([
  "../../exercises/*/*.tsx",
  "../fixtures/workshops/*/exercises/*/*.tsx",
]);

/** Every exercise of the repository and of the fixture workshops. Throws when one names a kind that is not there. */
export const findExercises = (): Promise<Found[]> =>
  Promise.all(Object.entries(sources).map(([path, text]) => open(path, text)));

async function open(path: string, text: string): Promise<Found> {
  const { version, kind, title, prompt, shares, uses, debrief = [], ...source } = parse(text);
  return { path, exercise: await loadKind(path, kind), heading: { title, prompt, debrief }, source };
}

async function loadKind(path: string, kind: string): Promise<Exercise> {
  const own = ownKinds[path.replace("exercise.yaml", kind.replace("./", ""))];
  const exercise = kind.startsWith("./") ? (await own?.())?.default : await kinds[kind]?.();
  if (!exercise) throw new Error(`${path}: there is no kind ${kind}`);
  return exercise;
}
