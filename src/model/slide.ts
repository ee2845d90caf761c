import type { Span } from "./diagnostic.ts";

/** A `::exercise` directive on a slide. */
export interface ExerciseUse {
  readonly id: string;
  readonly set?: string;
  readonly span: Span;
}

/** What the facilitator does at a slide, each part as HTML. `lead` is text before the first named part. */
export interface Notes {
  readonly lead?: string;
  readonly say?: string;
  readonly do?: string;
  readonly watchFor?: string;
  readonly cut?: string;
}

/**
 * One slide. HTML fields hold asset addresses that begin with `BASE`, which each page replaces by its way
 * to the site's root.
 */
export interface Slide {
  /** Permanent across reordering: an author's `id`, else made from the heading. */
  readonly id: string;
  /** The first heading as plain text, else the module's title. */
  readonly title: string;
  /** Attributes of Reveal's `<section>` except `id`: class, data-background-…, data-transition-… */
  readonly attributes: Readonly<Record<string, string>>;
  readonly html: string;
  /** Prose for people without a speaker, as HTML. */
  readonly reading?: string;
  readonly notes?: Notes;
  readonly exercises: readonly ExerciseUse[];
  /** True when nothing but `::join` is on it: without a room it is left out. */
  readonly isForRoom?: boolean;
  readonly span: Span;
}

/**
 * Stands in compiled HTML for the way to the site's root: `.` on a top page, `..` one folder down. Nobody writes it by
 * chance, and Markdown leaves it as it is in an address.
 */
export const BASE = "%base-7c1f4e0a92d3b658%";

/** Replaces `BASE` for a page that lies `depth` folders below the root. */
export const withBase = (html: string, depth = 0): string =>
  html.replaceAll(BASE, depth === 0 ? "." : Array(depth).fill("..").join("/"));
