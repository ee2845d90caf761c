import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../../src/cli/bin.js", import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly output: string;
}

const launch = (args: readonly string[], env: Readonly<Record<string, string>> = {}, of = bin): ChildProcess =>
  spawn(process.execPath, [of, ...args], {
    env: { ...process.env, NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });

/** Runs a `staffroom` command to its end. */
export const runCli = (...args: string[]): Promise<Run> => runCliIn({}, args);

/**
 * Runs a `staffroom` command to its end in an environment of its own.
 * @param onOutput told of all that was printed so far, each time something is
 */
export function runCliIn(
  env: Readonly<Record<string, string>>,
  args: readonly string[],
  onOutput: (output: string) => void = () => undefined,
): Promise<Run> {
  const child = launch(args, env);
  let output = "";
  const read = (chunk: Buffer) => {
    output += chunk;
    onOutput(output);
  };
  child.stdout?.on("data", read);
  child.stderr?.on("data", read);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

/** A serving command that has printed its address. */
export interface Serving {
  readonly url: string;
  output(): string;
  stop(): Promise<void>;
  /** Ends it without a chance to tidy up, as a crash or a loss of power does. */
  kill(): Promise<void>;
}

/** Starts a serving command and waits for the address it prints. */
export const serveCli = (...args: string[]): Promise<Serving> => serveCliOf(bin, ...args);

/** The same with the command of another copy of this package. */
export function serveCliOf(of: string, ...args: string[]): Promise<Serving> {
  const child = launch([...args, "--no-open"], {}, of);
  let output = "";
  const closed = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const end = (signal: NodeJS.Signals) => () => {
    child.kill(signal);
    return closed;
  };
  const [stop, kill] = [end("SIGTERM"), end("SIGKILL")];
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (url) resolve({ url, output: () => output, stop, kill });
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("close", (code) => reject(new Error(`It ended with ${code}:\n${output}`)));
  });
}
