import type { ComponentChildren } from "preact";
import type { Context } from "./context.ts";
import { Keeping, Rail } from "./rail.tsx";

interface ShellProps {
  readonly context: Context;
  readonly children: ComponentChildren;
}

/** What stands around every page's text: the rail, or on a phone the bar above and what the rail holds below. */
export function Shell({ context, children }: ShellProps) {
  const { plan, here } = context;
  const chapter = plan.chapters.find(({ module }) => module.id === here);
  return (
    <>
      <a class="walk-skip" href="#walk-main">
        Skip to the text
      </a>
      <header class="walk-bar">
        <p>
          {chapter?.module.number !== undefined && <b>{chapter.module.number} </b>}
          <b>{chapter?.module.title ?? context.workshop.title}</b>
        </p>
        {(chapter || context.isFile) && <a href={context.links.contents}>Contents</a>}
        {chapter && (
          <span class="walk-segments" aria-hidden="true">
            {chapter.sections.map(({ slide }) => (
              <i key={slide.id} data-of={slide.id} />
            ))}
          </span>
        )}
      </header>
      <Rail context={context} />
      <main id="walk-main" tabIndex={-1}>
        <div data-notices />
        {children}
      </main>
      <footer class="walk-foot">
        <Keeping context={context} />
      </footer>
    </>
  );
}
