import type { ComponentChildren } from "preact";
import { blockHeight, SHEETS } from "../../../model/index.ts";
import type { Edition } from "../edition.ts";
import { lines, type Measure } from "../measure.ts";
import { paginate } from "../pages.ts";
import { Block, Inline, Page, Reference } from "./page.tsx";

/** A line of the contents. */
export interface Entry {
  readonly title: string;
  /** Id of what it leads to. */
  readonly to: string;
  /** The number of its slide. */
  readonly slide: number;
}

/** A part of a document, with what is in it. */
export interface Part extends Entry {
  readonly number?: number | undefined;
  /** What it is about. */
  readonly note?: string | undefined;
  readonly entries: readonly Entry[];
}

export interface CoverProps {
  readonly edition: Edition;
  /** What the document is. */
  readonly name: string;
  readonly standfirst: string;
  readonly kind: string;
  readonly parts: readonly Part[];
  /** The statement at the foot of its last page. */
  readonly credit?: string | undefined;
  /** What stands below contents that are short. */
  readonly children?: ComponentChildren;
}

/** Millimetres: from the block's top to the contents below a title of one line, each further line, the credit. */
const HEAD = 57;
const TITLE: Measure = { letters: 28, width: 180 };
const TITLE_LINE = 16;
const CREDIT = 18;
/** Millimetres: a part's own line, a line below it, and each line of what it is about. */
const PART = 9;
const ENTRY = 4.5;
const NOTE: Measure = { letters: 68, width: 110 };
const NOTE_LINE = 4.5;

/** A document's first page, with its contents; these go on as far as they must. */
export function Cover({ edition, name, standfirst, kind, parts, credit, children }: CoverProps) {
  const pages = pagesOf(edition, parts, credit);
  return pages.map((some, at) => (
    <Page key={some[0]?.part.to ?? "cover"} kind={kind} class="cover">
      {at === 0 && <CoverHead edition={edition} name={name} standfirst={standfirst} />}
      <nav class="contents" aria-label="Contents">
        {some.map(({ part }) => (
          <ContentsPart key={part.to} part={part} />
        ))}
      </nav>
      {at === pages.length - 1 && children}
      {at === pages.length - 1 && credit && <Credit credit={credit} />}
    </Page>
  ));
}

function pagesOf({ options, workshop }: Edition, parts: readonly Part[], credit: string | undefined) {
  const room = blockHeight(SHEETS[options.size]);
  const blocks = parts.map((part) => ({ part, height: PART + part.entries.length * ENTRY + noteHeight(part) }));
  const head = HEAD + (lines(workshop.title.length, TITLE) - 1) * TITLE_LINE;
  return paginate(blocks, (page) => room - (credit === undefined ? 0 : CREDIT) - (page === 0 ? head : 0));
}

const noteHeight = ({ note }: Part): number => (note ? lines(note.length, NOTE) * NOTE_LINE : 0);

/** How many pages contents take that have a credit below them. */
export const countCoverPages = (edition: Edition, parts: readonly Part[]): number =>
  pagesOf(edition, parts, edition.workshop.credit).length;

const CoverHead = ({ edition, name, standfirst }: { edition: Edition; name: string; standfirst: string }) => (
  <header class="cover-head">
    <p class="cover-name">{name}</p>
    <dl class="cover-lines">
      <dt>Name</dt>
      <dd />
      <dt>Date</dt>
      <dd />
    </dl>
    <h1>{edition.workshop.title}</h1>
    <p class="standfirst">{standfirst}</p>
  </header>
);

/** Where sources must be credited. */
export const Credit = ({ credit }: { readonly credit: string }) => (
  <p class="credit-line">
    <Inline html={credit} />
  </p>
);

const ContentsPart = ({ part }: { readonly part: Part }) => (
  <Block class="contents-part">
    <span class="contents-number" aria-hidden="true">
      {part.number}
    </span>
    <p class="contents-title">
      <a href={`#${encodeURIComponent(part.to)}`}>{part.title}</a>
      <Reference to={part.to} slide={part.slide} />
    </p>
    {part.note && <p class="contents-note">{part.note}</p>}
    {part.entries.map((entry) => (
      <p key={entry.to} class="contents-entry">
        <a href={`#${encodeURIComponent(entry.to)}`}>{entry.title}</a>
        <span class="leader" aria-hidden="true" />
        <Reference to={entry.to} slide={entry.slide} />
      </p>
    ))}
  </Block>
);
