import type { Exercise } from "../model/index.ts";

/** Built-in kinds by the name an `exercise.yaml` gives; each loads as a chunk of its own. */
export const kinds: Readonly<Record<string, () => Promise<Exercise>>> = {
  allocate: async () => (await import("./allocate/index.ts")).default as unknown as Exercise,
  canvas: async () => (await import("./canvas/index.ts")).default as unknown as Exercise,
  choice: async () => (await import("./choice/index.ts")).default as unknown as Exercise,
  scale: async () => (await import("./scale/index.ts")).default as unknown as Exercise,
  sort: async () => (await import("./sort/index.ts")).default as unknown as Exercise,
};
