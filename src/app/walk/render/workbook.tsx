import type { Context } from "./context.ts";
import { WORKBOOK_ANCHOR } from "./links.ts";

/** Where a person's own answers go, all on one page, for print. A script fills it: they are in the browser only. */
export function Workbook({ context: { workshop, links } }: { readonly context: Context }) {
  return (
    <article class="walk-chapter walk-workbook" id={WORKBOOK_ANCHOR} lang={workshop.language} data-workbook>
      <header class="walk-head">
        <h1>My workbook</h1>
        <p class="walk-standfirst">{workshop.title}</p>
      </header>
      <div data-answers>
        <noscript>
          <p>
            Your answers are kept by a script, and this browser runs none. Print the chapters instead: each exercise is
            there as a sheet to write on. <a href={links.contents}>Contents</a>
          </p>
        </noscript>
      </div>
    </article>
  );
}
