import type { ArgDef, ArgsDef } from "citty";
import { nearMiss, suggest } from "../model/index.ts";
import { CODE_ALPHABET, CODE_LENGTH, readCode } from "../room/code.ts";
import { Mistake } from "../vite/mistake.ts";
import type { Choice } from "./choose-room.ts";

/** What every command takes: the workshop's folder. */
export const FOLDER = {
  folder: {
    type: "positional",
    required: false,
    default: ".",
    description: "The workshop's folder: slides/, and if you like exercises/ and public/.",
  },
} as const satisfies ArgsDef;

/** The running order, for commands that make a deck. */
export const AGENDA = {
  agenda: {
    type: "string",
    valueHint: "id",
    description: "The agenda in force unless the address says ?agenda=…; the first of workshop.yaml when absent.",
  },
} as const satisfies ArgsDef;

/** Where to serve, for commands that do. */
export const SERVING = {
  port: { type: "string", valueHint: "number", default: "4400", description: "The next free one when it is taken." },
  host: {
    type: "string",
    valueHint: "address",
    default: "127.0.0.1",
    description: "The address to listen on; 0.0.0.0 lets other devices in.",
  },
  open: {
    type: "boolean",
    default: true,
    description: "Opens a browser when there is a desktop.",
    negativeDescription: "Leaves the browser alone.",
  },
} as const satisfies ArgsDef;

/** The live room, for the command that opens one to phones. */
export const ROOM = {
  host: {
    ...SERVING.host,
    default: "0.0.0.0",
    description: "The address to listen on; 127.0.0.1 keeps phones out.",
  },
  room: {
    type: "string",
    valueHint: "last|new|code",
    description: "Goes on with the last room or the one of that code, or makes a new one; asks when absent.",
  },
  "room-dir": {
    type: "string",
    valueHint: "folder",
    description: "Where rooms are kept; .staffroom/rooms in the workshop when absent.",
  },
  rehearse: {
    type: "string",
    valueHint: "number",
    description: "Fills a room that is not kept with so many simulated phones, to practise with.",
  },
} as const satisfies ArgsDef;

/**
 * Refuses what a command does not know: other options, options without their value, a second folder.
 * @throws {Mistake} with the nearest known option
 */
export function checkArguments(command: string, rawArgs: readonly string[], known: ArgsDef): void {
  const help = `staffroom ${command} --help lists what it takes.`;
  const places = Object.values(known).filter(({ type }) => type === "positional").length;
  let folders = 0;
  let isOver = false;
  for (let at = 0; at < rawArgs.length; at += 1) {
    const arg = rawArgs[at] ?? "";
    if (arg === "--" && !isOver) {
      isOver = true;
      continue;
    }
    if (isOver || !arg.startsWith("-") || arg === "-") {
      folders += 1;
      if (places === 1 && folders > 1)
        throw new Mistake(`${command} takes one folder, and "${arg}" is a second.`, help);
      continue;
    }
    const [flag = "", value] = arg.split(/=(.*)/s);
    const option = optionOf(flag, known);
    if (option === undefined) throw unknownOption(command, flag, known, help);
    if (option.type === "boolean" && value !== undefined) throw new Mistake(`${flag} takes no value.`, help);
    if (option.type === "boolean") continue;
    if (value === undefined) at += 1;
    const given = value ?? rawArgs[at];
    if (!given || (value === undefined && /^-(?!\d)/.test(given))) throw new Mistake(`${flag} needs a value.`, help);
    if (option.type === "enum" && !option.options?.includes(given)) {
      throw new Mistake(`${flag} cannot be "${given}".`, suggest(given, option.options ?? []));
    }
  }
}

/**
 * Refuses to go on without options that npm has taken for its own, since no `--` came before them.
 * @throws {Mistake} with the command as it was meant
 */
export function checkNpm(command: string, known: ArgsDef, env: NodeJS.ProcessEnv): void {
  if (env.npm_lifecycle_event !== command) return;
  const taken = Object.keys(known).find((name) => env[`npm_config_${name.replaceAll("-", "_")}`] !== undefined);
  if (taken === undefined) return;
  const run = command === "start" ? "npm start" : `npm run ${command}`;
  throw new Mistake(`npm has taken --${taken} for its own.`, `Put -- before options: ${run} -- --${taken} …`);
}

/** An option by its flag, or undefined when the command has none of that name. */
function optionOf(flag: string, known: ArgsDef): ArgDef | undefined {
  const name = /^--(.+)/.exec(flag)?.[1] ?? "";
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  if (option && option.type !== "positional") return option;
  const positive = name.replace(/^no-/, "");
  const negated = positive !== name && Object.hasOwn(known, positive) ? known[positive] : undefined;
  return negated?.type === "boolean" ? negated : undefined;
}

function unknownOption(command: string, flag: string, known: ArgsDef, help: string): Mistake {
  const names = Object.entries(known).flatMap(([name, { type, ...rest }]) => {
    if (type === "positional") return [];
    return type === "boolean" && "default" in rest && rest.default === true ? [`--no-${name}`] : [`--${name}`];
  });
  const near = nearMiss(flag, names);
  return new Mistake(`${command} has no option ${flag}.`, near ? `Did you mean ${near}?` : help);
}

/**
 * Reads a port.
 * @throws {Mistake} unless it is a whole number from 0 to 65535; 0 lets the system choose
 */
export function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) {
    throw new Mistake(`"${value}" is not a port.`, "Ports are whole numbers from 0 to 65535; 0 takes any free one.");
  }
  return port;
}

/** The most phones a rehearsal may have. */
const MOST = 300;

/**
 * Reads how many phones to simulate; none when undefined.
 * @throws {Mistake} unless it is a whole number from 1 to `MOST`
 */
export function readPhones(value: string | undefined): number {
  if (value === undefined) return 0;
  const count = Number(value);
  if (!/^\d+$/.test(value) || count < 1 || count > MOST) {
    throw new Mistake(`"${value}" is not a number of phones.`, `--rehearse takes a whole number from 1 to ${MOST}.`);
  }
  return count;
}

/** The room that `start` is to open. @throws {Mistake} for a word that is no code either */
export function readRoom(value: string | undefined): Choice {
  if (value === undefined) return "ask";
  if (value === "last" || value === "new") return value;
  const code = readCode(value);
  if (code.length === CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter))) return { code };
  throw new Mistake(`"${value}" is no room.`, "--room takes last, new, or a room's code of six letters and digits.");
}
