import type { Exercise, Span } from "../model/index.ts";

/** A local file a slide refers to. `url` begins with `BASE`. */
export interface Asset {
  readonly url: string;
  text(): string;
}

/** What went wrong in a kind's own code, with the place where that is known and what to do about it. */
export interface CodeFault {
  readonly message: string;
  readonly hint?: string;
  readonly span?: Span;
}

/** What the compiler must not fetch for itself, given as functions; all paths are relative to the workshop's folder. */
export interface CompilerHost {
  /** The file at exactly this path (`slides/img/a.png`, `public/logo.svg`), or undefined. */
  readAsset(path: string): Asset | undefined;
  /** Lines of highlighted code as HTML without `<pre>`, or undefined for an unknown language. */
  highlight(code: string, language: string): Promise<readonly string[] | undefined>;
  /** `sort`, or `./kind.tsx` relative to `folder` (`exercises/x`). Undefined when there is no such kind. */
  loadKind(name: string, folder: string): Promise<Exercise | undefined>;
  /** Puts what a kind threw, while it was loaded or used, into words; its own message serves when absent. */
  describeFault?(error: unknown): Promise<CodeFault>;
  /** Names of the built-in kinds, for suggestions. */
  readonly kinds: readonly string[];
}
