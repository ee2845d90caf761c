import { sentence } from "../../../kinds/words.ts";
import { minutesInFigures, timeInWords } from "../words.ts";
import { type Context, sumMinutes } from "./context.ts";
import { CONTENTS_ANCHOR } from "./links.ts";
import { Progress } from "./rail.tsx";

/** The first page: what there is, how long it takes, how far one is. */
export function Contents({ context }: { readonly context: Context }) {
  const { workshop, plan, links } = context;
  const minutes = sumMinutes(plan.chapters.flatMap(({ sections }) => sections));
  const exercises = plan.chapters.flatMap(({ sections }) => sections.flatMap(({ exercise }) => exercise ?? [])).length;
  return (
    <article class="walk-chapter walk-contents" id={CONTENTS_ANCHOR} lang={workshop.language}>
      <header class="walk-head">
        <h1>{workshop.title}</h1>
        <p class="walk-standfirst">
          {sentence(timeInWords(minutes))} alone, in {chapters(plan.chapters.length)}
          {exercises > 0 && `, with ${exercises === 1 ? "one exercise" : `${exercises} exercises`}`}. Stop anywhere;
          this browser remembers where.
        </p>
      </header>
      <ol class="walk-toc">
        {plan.chapters.map((chapter) => (
          <li key={chapter.module.id} data-chapter={chapter.module.id}>
            <span class="walk-number">{chapter.module.number}</span>
            <h2>
              <a href={links.chapter(chapter.module.id)}>{chapter.module.title}</a>
            </h2>
            {chapter.module.standfirst && <p class="walk-toc-about">{chapter.module.standfirst}</p>}
            <Progress chapter={chapter} />
            <ol>
              {chapter.sections.map(({ slide, exercise, minutes: each }) => (
                <li key={slide.id} data-section={slide.id}>
                  <a href={links.section(slide.id)}>{slide.title}</a>
                  {exercise && <span class="walk-tag">Exercise, {minutesInFigures(each)}</span>}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {workshop.credit && (
        <div class="walk-credit">
          <p dangerouslySetInnerHTML={{ __html: workshop.credit }} />
        </div>
      )}
    </article>
  );
}

const chapters = (count: number): string => (count === 1 ? "one chapter" : `${count} chapters`);
