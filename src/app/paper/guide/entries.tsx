import type { ComponentChildren } from "preact";
import { type Notes, withBase } from "../../../model/index.ts";
import { type Chapter, type Edition, exerciseOn, type PlacedExercise, type PlacedSlide, sheetId } from "../edition.ts";
import { lines, measureProse, NOTES } from "../measure.ts";
import { heightOfAll, type Block as Sized } from "../pages.ts";
import { DEPTH, Figure } from "../pieces/figure.tsx";
import { Block, Html, Reference, sourceOf } from "../pieces/page.tsx";
import { clock, type Plan } from "./plan.ts";

export interface EntriesProps {
  readonly edition: Edition;
  readonly plan: Plan;
  readonly chapter: Chapter;
  readonly ids: ReadonlySet<string>;
  paperOf(exercise: PlacedExercise): string;
}

export interface EntryBlock extends Sized {
  readonly id: string;
  readonly element: ComponentChildren;
}

const LABELS: Readonly<Record<keyof Notes, string>> = {
  lead: "",
  say: "Say",
  do: "Do",
  watchFor: "Watch for",
  cut: "Cut",
};

/** Millimetres: the figure, a line of facts, a line of the title, the space between two entries. */
const FIGURE = 35;
const FACT = 4.6;
const TITLE = 7.6;
const APART = 9;

/** What a facilitator does at each slide of a chapter. */
export const entryBlocks = (props: EntriesProps): EntryBlock[] =>
  props.chapter.slides.map((placed) => {
    const { slide } = placed;
    const notes = notesOf(placed);
    const words = notes.reduce((sum, { html }) => sum + heightOfAll(measureProse(html, NOTES)) + 0.6, 0);
    const facts = factsOf(props, placed);
    const left =
      FIGURE +
      3 +
      facts.reduce((sum, { words: text }) => sum + lines(text.length, { letters: 27, width: 0 }) * FACT, 0);
    const right = lines(slide.title.length, { letters: 44, width: 0 }) * TITLE + 2 + words;
    return {
      id: slide.id,
      height: Math.max(left, right) + APART,
      element: <Entry key={slide.id} {...{ edition: props.edition, ids: props.ids, placed, notes, facts }} />,
    };
  });

interface Note {
  readonly label: string;
  readonly html: string;
}

/** A slide's notes part by part; where nobody wrote any, the prose for readers. */
function notesOf({ slide }: PlacedSlide): Note[] {
  const parts = Object.keys(LABELS) as (keyof Notes)[];
  const notes = parts.flatMap((part) => {
    const html = slide.notes?.[part];
    return html === undefined || html === "" ? [] : [{ label: LABELS[part], html: withBase(html, DEPTH) }];
  });
  if (notes.length > 0 || slide.reading === undefined) return notes;
  return [{ label: "To read", html: withBase(slide.reading, DEPTH) }];
}

interface Fact {
  readonly label: string;
  readonly words: string;
  readonly key?: { readonly to: string; readonly slide: number };
}

function factsOf({ edition, plan, paperOf }: EntriesProps, placed: PlacedSlide): Fact[] {
  const item = plan.items.find(({ slides }) => slides.includes(placed));
  const exercise = exerciseOn(edition, placed);
  const { start } = edition.options;
  const facts: Fact[] = [];
  if (plan.isTimed && item) {
    const span = `${clock(start, item.from)} to ${clock(start, item.from + item.minutes)}`;
    facts.push({ label: item.title, words: span }, { label: `${item.minutes} min`, words: item.form });
  }
  if (exercise) {
    facts.push({ label: "On paper", words: paperOf(exercise) });
    facts.push({ label: "Key", words: "", key: { to: sheetId(exercise), slide: placed.number } });
  }
  return facts.filter(({ words, key }) => words !== "" || key !== undefined);
}

interface EntryProps {
  readonly edition: Edition;
  readonly ids: ReadonlySet<string>;
  readonly placed: PlacedSlide;
  readonly notes: readonly Note[];
  readonly facts: readonly Fact[];
}

const Entry = ({ edition, ids, placed, notes, facts }: EntryProps) => (
  <Block
    class="entry"
    id={placed.slide.id}
    source={sourceOf(placed.slide.span)}
    bookmark={{ title: placed.slide.title, level: 2 }}
  >
    <div class="entry-side">
      <Figure edition={edition} placed={placed} ids={ids} class="figure-thumb" />
      <dl class="facts">
        <dt>Slide</dt>
        <dd>{placed.number}</dd>
        {facts.map(({ label, words, key }) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label} words`}>{key ? <KeyLink {...key} /> : words}</dd>,
        ])}
      </dl>
    </div>
    <div class="entry-words">
      <h3>{placed.slide.title}</h3>
      {notes.map(({ label, html }) => (
        <div key={label} class="note">
          {label && <h4>{label}</h4>}
          <Html class="prose" html={html} />
        </div>
      ))}
    </div>
  </Block>
);

/** Where the key is: on a page once pages are known, and at the end until then. */
const KeyLink = ({ to, slide }: { readonly to: string; readonly slide: number }) => (
  <a href={`#${encodeURIComponent(to)}`}>
    <span data-pages="page ">after the slides, of slide </span>
    <Reference to={to} slide={slide} />
  </a>
);
