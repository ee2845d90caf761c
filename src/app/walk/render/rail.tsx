import type { ComponentChildren } from "preact";
import { sentence } from "../../../kinds/words.ts";
import { minutesInFigures, timeInWords } from "../words.ts";
import { type Context, sumMinutes } from "./context.ts";
import type { Chapter } from "./plan.ts";

/** The column beside the text: name, search, every chapter with its progress, and what becomes of one's answers. */
export function Rail({ context }: { readonly context: Context }) {
  const { workshop, links } = context;
  return (
    <aside class="walk-rail" aria-label="Contents and your answers">
      <p class="walk-name">
        <a href={links.contents}>{workshop.title}</a>
      </p>
      <Search />
      <nav aria-label="Chapters">
        <ol class="walk-chapters">
          {context.plan.chapters.map((chapter) => (
            <RailChapter key={chapter.module.id} chapter={chapter} context={context} />
          ))}
        </ol>
      </nav>
      <Keeping context={context} />
    </aside>
  );
}

/** The field that searches; hidden until the script that does it is there. */
export const Search = () => (
  <search class="walk-search" data-search hidden>
    <label>
      <span class="visually-hidden">Search slides and prose</span>
      <input type="search" placeholder="Search slides and prose" autocomplete="off" spellcheck={false} />
    </label>
    <kbd title="Press / to search">/</kbd>
    <p class="visually-hidden" role="status" />
    <ol hidden />
  </search>
);

function RailChapter({ chapter, context }: { readonly chapter: Chapter; readonly context: Context }) {
  const { module, sections } = chapter;
  const { links, here } = context;
  const isOpen = here === module.id;
  return (
    <li data-chapter={module.id}>
      <span class="walk-number">{module.number}</span>
      <a href={links.chapter(module.id)} aria-current={isOpen ? "page" : undefined}>
        {module.title}
      </a>
      <Progress chapter={chapter} />
      {isOpen && (
        <ol class="walk-sections">
          {sections.map(({ slide }) => (
            <li key={slide.id} data-section={slide.id}>
              <a href={links.section(slide.id)}>{slide.title}</a>
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}

/** One segment a section, and the minutes; a script fills the segments. */
export const Progress = ({ chapter: { module, sections } }: { readonly chapter: Chapter }) => (
  <span class="walk-progress" data-progress={module.id}>
    <span class="walk-segments" aria-hidden="true">
      {sections.map(({ slide }) => (
        <i key={slide.id} data-of={slide.id} />
      ))}
    </span>
    <span data-left>{minutesInFigures(sumMinutes(sections))}</span>
  </span>
);

/** How long everything takes, and what can be done with one's answers. */
export function Keeping({ context }: { readonly context: Context }): ComponentChildren {
  const { plan, links } = context;
  const minutes = sumMinutes(plan.chapters.flatMap(({ sections }) => sections));
  return (
    <div class="walk-keeping">
      <p>
        <b data-all-left>{sentence(timeInWords(minutes))}.</b>
      </p>
      <div data-needs-script hidden>
        <p>Your answers stay in this browser.</p>
        <ul>
          <li>
            <a href={links.workbook}>My workbook</a>
          </li>
          <li>
            <button type="button" data-do="save">
              Save a copy
            </button>
          </li>
          <li>
            <button type="button" data-do="bring">
              Bring a copy in
            </button>
          </li>
          <li>
            <button type="button" data-do="erase">
              Erase all
            </button>
          </li>
          <li>
            <button type="button" data-do="theme">
              Light or dark
            </button>
          </li>
        </ul>
      </div>
    </div>
  );
}
