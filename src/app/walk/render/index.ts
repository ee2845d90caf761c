import { type ComponentChild, h } from "preact";
import { render } from "preact-render-to-string";
import { withoutRoom } from "../../../compiler/index.ts";
import { BASE, type Exercise, type Workshop } from "../../../model/index.ts";
import type { WalkData } from "../data.ts";
import { Chapter } from "./chapter.tsx";
import { comparesItems } from "./compares.ts";
import { Contents } from "./contents.tsx";
import type { Context } from "./context.ts";
import { fileLinks, type Links, pageLinks } from "./links.ts";
import { exerciseMinutes, readingMinutes } from "./minutes.ts";
import { planWalk, usesIn } from "./plan.ts";
import { indexWalk } from "./search-index.ts";
import { Shell } from "./shell.tsx";
import { Workbook } from "./workbook.tsx";

/** A page of the walkthrough, to be put into its template. */
export interface WalkPage {
  /** Its path below the site's root. */
  readonly path: string;
  readonly title: string;
  readonly html: string;
  readonly data: WalkData;
}

export interface Walk {
  readonly pages: readonly WalkPage[];
  /** Every chapter in one page, files as addresses that begin with `BASE`. */
  readonly file: WalkPage;
  /** `walk/search.json`. */
  readonly search: string;
  /** The exercises in it, each in the set that is placed. */
  readonly cuts: readonly { readonly id: string; readonly set: string }[];
}

/**
 * Draws every page of the walkthrough as static HTML.
 * @param kindOf the kind of an exercise by the exercise's id
 */
export function renderWalk(whole: Workshop, kindOf: (id: string) => Exercise | undefined): Walk {
  const workshop = withoutRoom(whole);
  const exercise = (id: string) => (Object.hasOwn(workshop.exercises, id) ? workshop.exercises[id] : undefined);
  const plan = planWalk(workshop, (slide, set) => {
    const uses = slide.exercises.map((use) => exerciseMinutes(kindOf(use.id), exercise(use.id), set ?? use.set ?? ""));
    return readingMinutes(slide) + uses.reduce((sum, each) => sum + each, 0);
  });
  const site = { workshop, plan, kindOf, exercise };
  const top = contextOf(site, pageLinks(plan, undefined));
  const single = contextOf({ ...site, isFile: true }, fileLinks(plan));
  return {
    pages: [
      draw(top, "walk/index.html", workshop.title, h(Contents, { context: top })),
      draw(top, "walk/workbook.html", `My workbook · ${workshop.title}`, h(Workbook, { context: top })),
      ...plan.chapters.map((chapter) => {
        const { id, title } = chapter.module;
        const context = contextOf({ ...site, here: id }, pageLinks(plan, id));
        return draw(context, `walk/${id}/index.html`, `${title} · ${workshop.title}`, h(Chapter, { chapter, context }));
      }),
    ],
    file: draw(single, "walk.html", workshop.title, [
      h(Contents, { context: single }),
      ...plan.chapters.map((chapter) => h(Chapter, { chapter, context: single, key: chapter.module.id })),
      h(Workbook, { context: single }),
    ]),
    search: indexWalk(plan),
    cuts: usesIn(plan),
  };
}

type Site = Omit<Context, "links" | "ground">;

function contextOf(site: Site, links: Links): Context {
  const base = site.isFile ? BASE : links.root.replace(/\/$/, "");
  const ground = { base, agenda: site.plan.agenda, section: links.section, deck: links.deck };
  return { ...site, links, ground };
}

function draw(context: Context, path: string, title: string, body: ComponentChild | ComponentChild[]): WalkPage {
  return { path, title, html: render(h(Shell, { context, children: body })), data: dataOf(context) };
}

function dataOf({ workshop, plan, links, kindOf, here = "", isFile = false }: Context): WalkData {
  const isWhole = here === "";
  const chapters = plan.chapters.filter(({ module }) => isWhole || module.id === here);
  return {
    title: workshop.title,
    language: workshop.language,
    here,
    root: links.root,
    contents: links.contents,
    workbook: links.workbook,
    isFile,
    chapters: plan.chapters.map(({ module: { id, title, number }, sections }) => ({
      id,
      title,
      ...(number !== undefined && { number }),
      href: links.chapter(id),
      sections: sections.map(({ slide, minutes, exercise }) => ({
        id: slide.id,
        title: isWhole || id === here ? slide.title : "",
        minutes: Math.round(minutes * 10) / 10,
        ...(exercise && { exercise }),
        href: links.section(slide.id) ?? "",
      })),
    })),
    exercises: exercisesOf(workshop, usesIn({ chapters }), kindOf),
  };
}

/** The exercises of the walkthrough and those whose answers they use. */
function exercisesOf(
  { exercises }: Workshop,
  uses: ReturnType<typeof usesIn>,
  kindOf: Context["kindOf"],
): WalkData["exercises"] {
  const found: WalkData["exercises"] = {};
  const add = (id: string): void => {
    const exercise = Object.hasOwn(exercises, id) ? exercises[id] : undefined;
    if (!exercise || Object.hasOwn(found, id)) return;
    const { heading, cuts } = exercise;
    const kind = kindOf(id);
    const parts = cuts[""];
    found[id] = {
      heading: { ...heading, debrief: [...heading.debrief] },
      uses: [...exercise.uses],
      sets: Object.keys(cuts),
      comparesItems: kind !== undefined && parts !== undefined && comparesItems(kind, parts),
    };
    exercise.uses.forEach(add);
  };
  for (const { id } of uses) add(id);
  return found;
}
