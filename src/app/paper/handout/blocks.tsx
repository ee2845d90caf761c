import type { ComponentChildren } from "preact";
import { blockHeight, SHEETS, withBase } from "../../../model/index.ts";
import { type Chapter, chapterId, type Edition, exerciseOn, type PlacedSlide } from "../edition.ts";
import { BELOW, BESIDE, countWords, lines, type Measure, measureProse, type Piece } from "../measure.ts";
import { heightOfAll, type Block as Sized } from "../pages.ts";
import { Address, DEPTH, Figure, slideAddress } from "../pieces/figure.tsx";
import { Block, Html, Lines, sourceOf } from "../pieces/page.tsx";

/** A block of the handout. */
export interface HandoutBlock extends Sized {
  readonly id: string;
  readonly element: ComponentChildren;
  /** How it is drawn where it has a page to itself, when that is otherwise. */
  readonly alone?: ComponentChildren;
}

/** A slide with more words than these is too small to read beside its prose. */
const FEW = 42;

/** Heights in millimetres: figures, their captions and each further line of these, the least room for notes, the gap below a block. */
const SMALL = 40;
const LARGE = 101.25;
const CAPTION = 9;
const CAPTION_LINE = 4.5;
const NOTES = 15;
const APART = 8;

/** The most prose that stands beside its slide. */
const BESIDE_SLIDE = 105;

/** The blocks of a chapter: its head with its first slide, then slide by slide. */
export function chapterBlocks(edition: Edition, chapter: Chapter, ids: ReadonlySet<string>): HandoutBlock[] {
  const room = blockHeight(SHEETS[edition.options.size]);
  return chapter.slides.flatMap((placed, at) => {
    const head = at === 0 ? <ChapterHead chapter={chapter} /> : undefined;
    const isOpener = at === 0 && chapter.isFirst && chapter.module.number !== undefined;
    return slideBlocks({ edition, room, placed, ids, head, headHeight: at === 0 ? headHeight(chapter) : 0, isOpener });
  });
}

interface SlideProps {
  readonly edition: Edition;
  /** Height of a page, in millimetres. */
  readonly room: number;
  readonly placed: PlacedSlide;
  readonly ids: ReadonlySet<string>;
  readonly head: ComponentChildren;
  readonly headHeight: number;
  readonly isOpener: boolean;
}

function slideBlocks({ edition, room, placed, ids, head, headHeight, isOpener }: SlideProps): HandoutBlock[] {
  const { slide } = placed;
  const reading = withBase(slide.reading ?? "", DEPTH);
  const isWordy = countWords(slide.html) > FEW;
  const beside = measureProse(reading, BESIDE);
  const isLarge = isOpener || isWordy || heightOfAll(beside) > BESIDE_SLIDE;
  const pieces = isLarge ? measureProse(reading, BELOW) : beside;
  const caption = captionHeight(edition, placed);
  const free = room - headHeight - LARGE - caption - APART;
  // Words that would fill the page go without lines, rather than have their end on a page of its own.
  const whole = heightOfAll(pieces);
  const isFull = isLarge && whole > free - NOTES && whole <= free + APART;
  const [here, later] = isLarge && !isFull ? part(pieces, free - NOTES) : [pieces, []];
  const prose = heightOfAll(here);
  const height = isLarge
    ? headHeight + LARGE + caption + prose + (isFull ? 0 : NOTES + APART)
    : headHeight + Math.max(SMALL + CAPTION + caption, prose + NOTES) + APART;
  const draw = (size: "large" | "small") => (
    <SlideBlock {...{ edition, placed, ids, head, size }} pieces={here} isRuled={!isFull} />
  );
  const first: HandoutBlock = {
    id: slide.id,
    height,
    element: draw(isLarge ? "large" : "small"),
    alone: draw("large"),
  };
  return [first, ...continued(later, room, placed)];
}

interface SlideBlockProps extends Pick<SlideProps, "edition" | "placed" | "ids" | "head"> {
  readonly size: "large" | "small";
  readonly pieces: readonly Piece[];
  readonly isRuled: boolean;
}

const SlideBlock = ({ edition, placed, ids, head, size, pieces, isRuled }: SlideBlockProps) => (
  <Block class={size === "large" ? "large" : "spread"} source={sourceOf(placed.slide.span)}>
    {head}
    <div class="slide-row" id={placed.slide.id} data-bookmark={placed.slide.title} data-level={2}>
      <Figure edition={edition} placed={placed} ids={ids} class={`figure-${size}`} />
      <Caption edition={edition} placed={placed} />
      <Words pieces={pieces} isRuled={isRuled} />
    </div>
  </Block>
);

/** What one page has no room for, on pages of its own. */
function continued(pieces: readonly Piece[], room: number, placed: PlacedSlide): HandoutBlock[] {
  if (pieces.length === 0) return [];
  const { id, title, span } = placed.slide;
  const [here, later] = part(pieces, room - CAPTION - NOTES - APART);
  const at = `${id}+${pieces.length}`;
  const block: HandoutBlock = {
    id: at,
    height: heightOfAll(here) + NOTES + APART + CAPTION,
    element: (
      <Block key={at} class="large" source={sourceOf(span)}>
        <p class="caption">
          <b>{title}</b> (continued)
        </p>
        <Words pieces={here} />
      </Block>
    ),
  };
  return [block, ...continued(later, room, placed)];
}

/** The pieces that fit into a height, at least one, and the rest. */
function part(pieces: readonly Piece[], room: number): [Piece[], Piece[]] {
  let used = 0;
  const end = pieces.findIndex(({ height }, at) => {
    used += height;
    return at > 0 && used > room;
  });
  return end === -1 ? [[...pieces], []] : [pieces.slice(0, end), pieces.slice(end)];
}

const Words = ({ pieces, isRuled = true }: { readonly pieces: readonly Piece[]; readonly isRuled?: boolean }) => (
  <div class="words">
    <Html class="prose" html={pieces.map(({ html }) => html).join("")} />
    {isRuled && <Lines />}
  </div>
);

/** Height of a caption below a slide at full width. */
const captionHeight = (edition: Edition, placed: PlacedSlide): number =>
  CAPTION +
  (exerciseOn(edition, placed) === undefined ? 0 : CAPTION_LINE) +
  (edition.options.address === undefined ? 0 : CAPTION_LINE);

function Caption({ edition, placed }: { readonly edition: Edition; readonly placed: PlacedSlide }) {
  const { slide, number } = placed;
  const address = slideAddress(edition, slide.id);
  const sheet = exerciseOn(edition, placed)?.compiled.heading.title;
  return (
    <div class="caption">
      <span class="caption-number">Slide {number}</span>
      <h3>{slide.title}</h3>
      {sheet !== undefined && <p>In the workbook: {sheet}</p>}
      {address !== undefined && (
        <p>
          <Address to={address} />
        </p>
      )}
    </div>
  );
}

/** A chapter's title and what stands below it: letters that go on a line, and millimetres. */
const TITLE: Measure = { letters: 22, width: 140 };
const TITLE_LINE = 15.08;
const STANDFIRST: Measure = { letters: 58, width: 140 };
const STANDFIRST_LINE = 7.54;

const headHeight = ({ module, isFirst }: Chapter): number => {
  const below = isFirst && module.standfirst ? lines(module.standfirst.length, STANDFIRST) * STANDFIRST_LINE : 0;
  return lines(module.title.length, TITLE) * TITLE_LINE + below + 8;
};

function ChapterHead({ chapter }: { readonly chapter: Chapter }) {
  const { module, isFirst } = chapter;
  return (
    <header class="chapter-head" id={chapterId(chapter)} data-bookmark={module.title} data-level={1}>
      <span class="chapter-number" aria-hidden="true">
        {module.number}
      </span>
      <h2>{module.title}</h2>
      {isFirst && module.standfirst && <p class="standfirst">{module.standfirst}</p>}
    </header>
  );
}
