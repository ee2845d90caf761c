import { plainText } from "../../../compiler/html/tree.ts";
import { minutesInFigures } from "../words.ts";
import { type Context, sumMinutes } from "./context.ts";
import { chapterAnchor } from "./links.ts";
import type { Chapter as Planned } from "./plan.ts";
import { Section } from "./section.tsx";

/** A module as a reading page. */
export function Chapter({ chapter, context }: { readonly chapter: Planned; readonly context: Context }) {
  const { module, sections } = chapter;
  const { number, title, standfirst, objectives, sources } = module;
  return (
    <article class="walk-chapter" data-chapter={module.id} lang={context.workshop.language}>
      <header class="walk-head">
        {number !== undefined && (
          <p class="walk-big" aria-hidden="true">
            {number}
          </p>
        )}
        <h1 id={chapterAnchor(chapter)}>
          {number !== undefined && <span class="visually-hidden">{number} </span>}
          {title}
        </h1>
        {standfirst && <p class="walk-standfirst">{standfirst}</p>}
        {objectives.length > 0 && (
          <div class="walk-objectives">
            <p>{minutesInFigures(sumMinutes(sections))}. Afterwards you can</p>
            <ul>
              {objectives.map((objective) => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
          </div>
        )}
      </header>
      {sections.map((section) => (
        <Section key={section.slide.id} section={section} context={context} />
      ))}
      {sources.length > 0 && (
        <section class="walk-sources" aria-label="Sources of this chapter">
          <h2>Read on</h2>
          <ul>
            {sources.map(({ text, url }) => (
              <li key={text}>{url ? <a href={url}>{plainText(text)}</a> : plainText(text)}</li>
            ))}
          </ul>
        </section>
      )}
      <Turning chapter={chapter} context={context} />
    </article>
  );
}

/** The chapters before and after. */
function Turning({ chapter, context: { plan, links } }: { chapter: Planned; context: Context }) {
  const at = plan.chapters.indexOf(chapter);
  const previous = plan.chapters[at - 1];
  const next = plan.chapters[at + 1];
  return (
    <nav class="walk-turning" aria-label="Previous and next chapter">
      {previous && (
        <a rel="prev" href={links.chapter(previous.module.id)}>
          <span>Previous</span>
          {previous.module.title}
        </a>
      )}
      {next ? (
        <a rel="next" href={links.chapter(next.module.id)}>
          <span>Next, {minutesInFigures(sumMinutes(next.sections))}</span>
          {next.module.title}
        </a>
      ) : (
        <a rel="next" href={links.workbook}>
          <span>The end</span>
          My workbook
        </a>
      )}
    </nav>
  );
}
