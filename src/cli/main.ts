import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { type CommandDef, renderUsage, runCommand } from "citty";
import { nearMiss } from "../model/index.ts";
import { hasColour } from "../vite/colour.ts";
import { type Loader, PACKAGE } from "../vite/loader.js";
import { Mistake } from "../vite/mistake.ts";
import build from "./build.ts";
import dev from "./dev.ts";
import handouts from "./handouts.ts";
import { checkArguments, checkNpm } from "./options.ts";
import shots from "./shots.ts";
import start from "./start.ts";

/** Citty types a command by its own arguments, so that no one type holds them all. */
const COMMANDS = { start, dev, build, handouts, shots } as unknown as Readonly<Record<string, CommandDef>>;

/**
 * Runs the command line.
 * @param argv what stands after `staffroom`
 * @param loader loads the exercises' kinds
 * @returns the exit code: 1 for a mistake, which is told in words
 */
export async function main(argv: readonly string[], loader: Loader): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", allowClosedPipe);
  try {
    await run(argv, loader);
    return 0;
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const words = [error.message, error.hint].filter(Boolean).join("\n");
    console.error(hasColour(process.stderr) ? words : stripVTControlCharacters(words));
    return 1;
  }
}

/** Work goes on when nobody reads what is printed about it any more, as after `| head`. */
function allowClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

async function run(argv: readonly string[], loader: Loader): Promise<void> {
  const [name = "--help", ...rest] = argv;
  if (name === "--version" || name === "-v") return console.log(readVersion());
  const root: CommandDef = {
    meta: {
      name: "staffroom",
      version: readVersion(),
      description: "A workshop you can run tomorrow, and a kit for writing your own",
    },
    subCommands: { ...COMMANDS },
  };
  if (name === "--help" || name === "-h") return printUsage(root);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw unknownCommand(name);
  if (rest.includes("--help") || rest.includes("-h")) return printUsage(command, root);
  const known = (command.args ?? {}) as Parameters<typeof checkArguments>[2];
  checkNpm(name, known, process.env);
  checkArguments(name, rest, known);
  await runCommand(command, { rawArgs: rest, data: { loader } });
}

async function printUsage(command: CommandDef, parent?: CommandDef): Promise<void> {
  const usage = await renderUsage(command, parent);
  console.log(hasColour(process.stdout) ? usage : stripVTControlCharacters(usage));
}

function unknownCommand(name: string): Mistake {
  const near = nearMiss(name, Object.keys(COMMANDS));
  const known = `The commands are ${Object.keys(COMMANDS).join(", ")}.`;
  return new Mistake(`There is no command "${name}".`, near ? `Did you mean "${near}"?` : known);
}

function readVersion(): string {
  const manifest = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  return manifest.version;
}
