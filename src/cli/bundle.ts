import { type BuildOptions, build, type Plugin, type Rolldown } from "vite";
import { hasErrors } from "../model/index.ts";
import { hasColour } from "../vite/colour.ts";
import { Mistake } from "../vite/mistake.ts";
import { countWords, describeAll, printable } from "../vite/terminal.ts";
import type { OpenWorkshop } from "../vite/workshop/open-workshop.ts";
import type { Compiled } from "../vite/workshop/put-together.ts";
import { diskCode } from "./disk.ts";

/**
 * Compiles a workshop and draws every surface of its exercises, and prints what is to be said of it.
 * @throws {Mistake} when it has errors
 */
export async function compileWhole(open: OpenWorkshop): Promise<Compiled> {
  const compiled = await open.check(await open.compile());
  printDiagnostics(compiled);
  if (hasErrors(compiled.diagnostics)) throw new Mistake("Nothing was built.");
  return compiled;
}

function printDiagnostics(compiled: Compiled): void {
  if (compiled.diagnostics.length === 0) return;
  console.error(`${printable(describeAll(compiled), hasColour(process.stderr))}\n`);
  console.error(`${countWords(compiled.diagnostics)}\n`);
}

/**
 * Runs Vite's build with one plugin and no other settings.
 * @throws {Mistake} naming the file that could not be bundled
 */
export async function bundle(plugin: Plugin, options: BuildOptions): Promise<Rolldown.RolldownOutput["output"]> {
  try {
    const result = await build({ configFile: false, logLevel: "warn", plugins: [plugin], build: options });
    const [first] = [result].flat();
    if (!first || !("output" in first)) throw new Error("Vite gave no output.");
    return first.output;
  } catch (error) {
    if (!isBundlerError(error) || diskCode(error)) throw error;
    throw new Mistake(error.message.trim(), "The file named above could not be bundled. Nothing was built.");
  }
}

/** An error of the bundler about a file it read, as opposed to a fault of ours. */
const isBundlerError = (error: unknown): error is Error =>
  error instanceof Error && ("errors" in error || "plugin" in error || "loc" in error);
