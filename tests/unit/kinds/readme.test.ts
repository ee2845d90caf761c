import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

const root = new URL("../../../", import.meta.url);
const readText = (path: string) => readFile(new URL(path, root), "utf8");

test.each([
  ["yaml", "exercise.yaml"],
  ["tsx", "kind.tsx"],
])("the exercise guide's %s example is the file the tests run", async (language, file) => {
  const guide = await readText("exercises/README.md");
  const example = await readText(`tests/fixtures/workshops/own-kind/exercises/thumbs/${file}`);
  expect(guide).toContain(`\`\`\`${language}\n${example}\`\`\``);
});

test("the exercise guide's table names everything the contract has", async () => {
  const [guide, contract] = await Promise.all([readText("exercises/README.md"), readText("src/model/exercise.ts")]);
  const logic = contract.slice(contract.indexOf("interface ExerciseLogic"), contract.indexOf("export type Mode"));
  const names = [...logic.matchAll(/^ {2}(?:readonly )?(\w+)\??[(:]/gm)].map((match) => match[1]);
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) expect(guide).toMatch(new RegExp(`^\\| \`${name}[?(\`]`, "m"));
});
