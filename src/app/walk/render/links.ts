import type { Chapter, Plan } from "./plan.ts";

/** Addresses as one page writes them: a page of the site, or the one file that holds everything. */
export interface Links {
  /** The way to the site's root, ending in a slash. */
  readonly root: string;
  readonly contents: string;
  readonly workbook: string;
  chapter(id: string): string;
  /** A slide's section; undefined for a slide that the walkthrough does not hold. */
  section(slide: string): string | undefined;
  /** The same slide in the deck; undefined where no deck comes along. */
  deck(slide: string): string | undefined;
}

const encode = encodeURIComponent;

const homes = ({ chapters }: Plan): Map<string, string> =>
  new Map(chapters.flatMap(({ module, sections }) => sections.map(({ slide }) => [slide.id, module.id] as const)));

/**
 * Links of a page of the site.
 * @param here id of the chapter the page holds; undefined on a page of `walk/` itself
 */
export function pageLinks(plan: Plan, here: string | undefined): Links {
  const top = here === undefined ? "./" : "../";
  const root = here === undefined ? "../" : "../../";
  const home = homes(plan);
  const chapter = (id: string) => (id === here ? "./" : `${top}${encode(id)}/`);
  return {
    root,
    contents: top,
    workbook: `${top}workbook.html`,
    chapter,
    section(slide) {
      const id = home.get(slide);
      if (id === undefined) return undefined;
      return `${id === here ? "" : chapter(id)}#${encode(slide)}`;
    },
    deck: (slide) => `${root}?agenda=${encode(plan.agenda)}#/${encode(slide)}`,
  };
}

/** The id of a chapter's heading in the file that holds all of them. */
export const chapterAnchor = ({ module }: Pick<Chapter, "module">): string => `chapter--${module.id}`;

export const CONTENTS_ANCHOR = "walk-contents";
export const WORKBOOK_ANCHOR = "walk-workbook";

/** Links within the one file that holds everything. */
export function fileLinks(plan: Plan): Links {
  const home = homes(plan);
  return {
    root: "",
    contents: `#${CONTENTS_ANCHOR}`,
    workbook: `#${WORKBOOK_ANCHOR}`,
    chapter: (id) => `#${encode(`chapter--${id}`)}`,
    section: (slide) => (home.has(slide) ? `#${encode(slide)}` : undefined),
    deck: () => undefined,
  };
}
