import { blockHeight, SHEETS } from "../../../model/index.ts";
import type { Edition } from "../edition.ts";
import { fillPages } from "../pages.ts";
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
}

/** From the block's top to the contents on the first page. */
const HEAD = 72;
const CREDIT = 20;

/** A document's first page, with its contents; these go on as far as they must. */
export function Cover({ edition, name, standfirst, kind, parts }: CoverProps) {
  const { credit } = edition.workshop;
  const pages = pagesOf(edition, parts);
  return pages.map((some, at) => (
    <Page key={some[0]?.part.to ?? "cover"} kind={kind} class="cover">
      {at === 0 && <CoverHead edition={edition} name={name} standfirst={standfirst} />}
      <nav class="contents" aria-label="Contents">
        {some.map(({ part }) => (
          <ContentsPart key={part.to} part={part} />
        ))}
      </nav>
      {at === pages.length - 1 && credit && <Credit credit={credit} />}
    </Page>
  ));
}

function pagesOf({ options }: Edition, parts: readonly Part[]) {
  const room = blockHeight(SHEETS[options.size]);
  const blocks = parts.map((part) => ({ part, height: 12 + part.entries.length * 5.03 + (part.note ? 10 : 0) }));
  return fillPages(blocks, (page) => room - CREDIT - (page === 0 ? HEAD : 10));
}

/** How many pages a document's contents take. */
export const countCoverPages = (edition: Edition, parts: readonly Part[]): number => pagesOf(edition, parts).length;

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
