import { type Edition, type PlacedSlide, slidesIn } from "../edition.ts";
import { Credit } from "../pieces/contents.tsx";
import { drawSection } from "../pieces/figure.tsx";
import { bookmarkOf, sourceOf } from "../pieces/page.tsx";
import { countSteps } from "../still.ts";

/** The deck on paper: one slide a page with all its steps taken, or a page for each of its steps. */
export function Slides({ edition }: { readonly edition: Edition }) {
  const slides = slidesIn(edition);
  const ids = new Set(slides.map(({ slide }) => slide.id));
  const hasCredit = slides.some(({ slide }) => /class="[^"]*\bcredit\b/.test(slide.html));
  const { credit } = edition.workshop;
  return edition.chapters.flatMap((chapter) =>
    chapter.slides.flatMap((placed, at) =>
      stepsOf(edition, placed).map((step, turn) => (
        <section
          key={`${placed.slide.id} ${step}`}
          class="page slide-box"
          data-slide={placed.slide.id}
          data-source={sourceOf(placed.slide.span)}
          {...(at === 0 && turn === 0 && { "data-part": chapter.module.title })}
          {...(turn === 0 && bookmarkOf({ title: placed.slide.title, level: 2 }))}
        >
          <Sheet edition={edition} placed={placed} ids={ids} step={step} isFirst={turn === 0} />
          {placed === slides[0] && turn === 0 && credit && !hasCredit && <Credit credit={credit} />}
        </section>
      )),
    ),
  );
}

interface SheetProps {
  readonly edition: Edition;
  readonly placed: PlacedSlide;
  readonly ids: ReadonlySet<string>;
  readonly step: number | undefined;
  readonly isFirst: boolean;
}

function Sheet({ edition, placed, ids, step, isFirst }: SheetProps) {
  const drawn = drawSection(edition, placed, ids, { isPicture: false, ...(step !== undefined && { step }) });
  // Links lead to a slide's first page.
  const section = isFirst ? drawn : drawn.replace(/ id="[^"]*"/, "");
  return (
    <div class="reveal">
      <div class="slides" dangerouslySetInnerHTML={{ __html: section }} />
    </div>
  );
}

/** The steps to draw of a slide; undefined stands for all of them taken. */
function stepsOf({ options: { steps } }: Edition, { slide }: PlacedSlide): (number | undefined)[] {
  return steps ? Array.from({ length: countSteps(slide.html) + 1 }, (_, step) => step) : [undefined];
}
