import type { UserConfig } from "vite";

export interface Loader {
  /** Imports a TypeScript file by its absolute path. Rejects with what the file's own code throws. */
  import<T = unknown>(file: string): Promise<T>;
  /** Has the next import of the file, and of every module that imports it, read it anew. */
  forget(file: string): void;
  close(): Promise<void>;
}

/** The folder of this package, with forward slashes and no slash at the end. */
export const PACKAGE: string;

/** JSX is Preact's. */
export const JSX: { readonly runtime: "automatic"; readonly importSource: string };

/** What a workshop's own TypeScript needs wherever its folder lies. */
export const SHARED: Pick<UserConfig, "css" | "oxc" | "resolve" | "tsconfig">;

/** Loads TypeScript, JSX and CSS imports in Node by Vite's module runner. */
export function createLoader(): Promise<Loader>;

/** A loader that is made at its first use. */
export function lazyLoader(): Loader;
