import type { ComponentChildren } from "preact";
import type { Span } from "../../../model/index.ts";

/** Where what stands on the paper was written, for what is said when it does not fit. */
export const sourceOf = ({ file, line }: Span): string => `${file}:${line}`;

export interface PageProps {
  readonly children: ComponentChildren;
  readonly id?: string | undefined;
  readonly class?: string;
  /** The kind of page it is, which has a running head of its own. */
  readonly kind: string;
  /** Where what stands on it was written. */
  readonly source?: string | undefined;
  readonly bookmark?: Bookmark | undefined;
}

/** One page of paper: the block inside its margins. */
export const Page = ({ children, id, class: extra, kind, source, bookmark }: PageProps) => (
  <section
    class={`page${extra ? ` ${extra}` : ""}`}
    id={id}
    style={`page:${kind}`}
    data-source={source}
    {...bookmarkOf(bookmark)}
  >
    {children}
  </section>
);

/** A block of a page, which goes on to the next page where it does not fit. */
export interface BlockProps {
  readonly children: ComponentChildren;
  readonly id?: string | undefined;
  readonly class?: string;
  readonly source?: string | undefined;
  /** What it is called in the document's bookmarks, and how deep it lies in them. */
  readonly bookmark?: Bookmark | undefined;
}

export interface Bookmark {
  readonly title: string;
  /** 1 is outermost. */
  readonly level: number;
}

/** What has a block listed in the document's bookmarks. */
export const bookmarkOf = (bookmark: Bookmark | undefined): Readonly<Record<string, string | number>> =>
  bookmark ? { "data-bookmark": bookmark.title, "data-level": bookmark.level } : {};

export const Block = ({ children, id, class: extra, source, bookmark }: BlockProps) => (
  <div class={`block${extra ? ` ${extra}` : ""}`} id={id} data-source={source} {...bookmarkOf(bookmark)}>
    {children}
  </div>
);

/** Compiled HTML, in place. */
export const Html = ({ html, class: name }: { readonly html: string; readonly class?: string }) => (
  <div class={name} dangerouslySetInnerHTML={{ __html: html }} />
);

/** A line of compiled HTML, in place. */
export const Inline = ({ html, class: name }: { readonly html: string; readonly class?: string }) => (
  <span class={name} dangerouslySetInnerHTML={{ __html: html }} />
);

/** Rules to write on, as many as there is room for. */
export const Lines = () => (
  <div class="lines" aria-hidden="true">
    {Array.from({ length: 14 }, (_, at) => (
      <i key={at} />
    ))}
  </div>
);

/**
 * Where something is: the number of its slide, which the command that prints replaces by that of its page.
 * @param to id of what it is about
 */
export const Reference = ({ to, slide }: { readonly to: string; readonly slide: number }) => (
  <span class="reference" data-refers={to}>
    {slide}
  </span>
);
