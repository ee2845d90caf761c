import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../../src/cli/bin.js", import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly output: string;
}

const launch = (args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess =>
  spawn(process.execPath, [bin, ...args], {
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

/** Starts a serving command and waits for the address it prints. */
export function serveCli(...args: string[]): Promise<{ url: string; output(): string; stop(): Promise<void> }> {
  const child = launch([...args, "--no-open"]);
  let output = "";
  const closed = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const stop = () => {
    child.kill("SIGTERM");
    return closed;
  };
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (url) resolve({ url, output: () => output, stop });
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("close", (code) => reject(new Error(`It ended with ${code}:\n${output}`)));
  });
}
