import type { Page } from "playwright";
import { describeOverflow, measureOverflow, type Overflow } from "../app/overlay/measure-overflow.ts";
import type { Fault } from "../handouts/settle-pages.ts";

/** What a slide may come nearer to its foot than on the stage, whose fonts are cut a little otherwise, in its pixels. */
const SLACK = 8;

/** Which slides of a document run past their canvas, and by how much. */
export async function checkSlides(page: Page): Promise<Fault[]> {
  // As text: the page's policy lets no function be made in it, and one call a slide would take a long deck seconds.
  const measured = await page.evaluate<Measured[]>(`(${measureSlides})(${measureOverflow})`);
  return measured.flatMap(({ source, overflow }) => {
    const words = describeOverflow({ wide: overflow.wide, tall: overflow.tall > SLACK ? overflow.tall : 0 });
    return words === undefined ? [] : [{ source, words: `the slide is ${words}` }];
  });
}

interface Measured {
  readonly source: string;
  readonly overflow: Overflow;
}

/** Runs in the page. */
const measureSlides = (measure: typeof measureOverflow): Measured[] =>
  [...document.querySelectorAll("section.slide")].map((section) => ({
    source: section.closest<HTMLElement>("[data-source]")?.dataset.source ?? "",
    overflow: measure(section),
  }));
