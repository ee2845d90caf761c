import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Folders that must not outlive the program. */
const folders = new Set<string>();

/**
 * Does `work` with a folder that goes away when it ends, fails, or someone stops the program. `work` makes the folder
 * itself, if it needs it.
 */
export async function withTemporary<T>(folder: string, work: () => Promise<T>): Promise<T> {
  // A handler keeps a signal waiting while code runs that never yields, so there is one only while it is needed.
  if (folders.size === 0) for (const signal of SIGNALS) process.on(signal, stop);
  folders.add(folder);
  try {
    return await work();
  } finally {
    folders.delete(folder);
    if (folders.size === 0) for (const signal of SIGNALS) process.off(signal, stop);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes the folders and ends with the code of a program that a signal has ended. */
function stop(signal: (typeof SIGNALS)[number]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  process.exit(128 + constants.signals[signal]);
}
