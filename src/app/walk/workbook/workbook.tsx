import { render } from "preact";
import { useEffect, useReducer } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";
import { isEntryName } from "../answers/entry.ts";
import type { Walk } from "../walk.ts";
import { countOf } from "../words.ts";
import { Answer } from "./answer.tsx";
import { type Page, planWorkbook } from "./plan.ts";
import "../../../ui/player.css";

/** Puts a person's answers into `place`, all on one page. */
export function mountWorkbook(place: Element, walk: Walk): void {
  place.replaceChildren();
  render(<Workbook walk={walk} />, place);
}

function Workbook({ walk }: { readonly walk: Walk }) {
  const [turn, draw] = useReducer((count: number, _: undefined) => count + 1, 0);
  useEffect(() => walk.shelf.watch((name) => (name === undefined || isEntryName(name)) && draw(undefined)), [walk]);
  const { pages, gone } = planWorkbook(walk.data, walk.shelf);
  const begun = pages.filter(({ entry }) => entry);
  if (begun.length + gone.length === 0) return <Nothing walk={walk} />;
  return (
    <>
      <div class="walk-workbook-top">
        <p>
          {countOf(begun.length, "exercise")} begun of {pages.length}. Print this page, or save it as a PDF from the
          print dialog.
        </p>
        <Button primary onPress={printWorkbook}>
          Print
        </Button>
      </div>
      {pages.map((page) => (
        <Exercise key={`${page.cut.id} ${page.cut.set} ${turn}`} page={page} walk={walk} />
      ))}
      {gone.map((entry) => (
        <section key={`${entry.exercise} ${entry.set}`} class="walk-answer">
          <h2>{entry.title}</h2>
          <p>This exercise is no longer part of the workshop. Your answer is kept.</p>
          <pre>{JSON.stringify(entry.answer ?? entry.saved, null, 2)}</pre>
        </section>
      ))}
    </>
  );
}

/** In the file that holds everything only the workbook is printed. */
function printWorkbook(): void {
  document.documentElement.dataset.print = "workbook";
  addEventListener("afterprint", () => delete document.documentElement.dataset.print, { once: true });
  print();
}

const Nothing = ({ walk }: { walk: Walk }) => (
  <p>
    There is nothing here yet. Each exercise you begin comes onto this page. <a href={walk.data.contents}>Contents</a>
  </p>
);

function Exercise({ page, walk }: { readonly page: Page; readonly walk: Walk }) {
  const { chapter, section, title, entry } = page;
  return (
    <section class="walk-answer" data-answer={page.cut.id}>
      <h2>{title}</h2>
      <p class="walk-answer-place">
        {chapter}. <a href={section.href}>{section.title}</a>{" "}
        {entry ? `${entry.done} of ${entry.total} done.` : "Not begun."}
      </p>
      {entry && <Answer page={page} entry={entry} walk={walk} />}
    </section>
  );
}
