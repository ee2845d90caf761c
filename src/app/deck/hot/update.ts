import * as v from "valibot";
import { listSlides, sectionsIn } from "../agenda/arrange.ts";
import { deckData, readDeckData } from "../data.ts";

const ids = v.array(v.string());

const updateSchema = v.object({
  from: v.string(),
  to: v.string(),
  renamed: v.optional(v.record(v.string(), v.string())),
  sections: v.optional(v.record(v.string(), v.string())),
  stacks: v.optional(v.array(ids)),
  data: v.optional(deckData),
  exercises: v.optional(ids),
  files: v.optional(ids),
});

/**
 * What the dev server says a page must change. `renamed` has new slide ids by former ones, `sections` the HTML of
 * slides that are new or different, `exercises` the ids of those whose task, solution or words are, and `files` the
 * paths of what has been written anew in `public/`. A page that is not at version `from` must begin anew.
 */
export type Update = v.InferOutput<typeof updateSchema>;

/** Reads what the dev server sends. @throws a `ValiError` when it is of another version. */
export const readUpdate = (payload: unknown): Update => v.parse(updateSchema, payload);

/** The version of the workshop that a page was made from. */
export const versionOf = (page: Document): string =>
  page.querySelector<HTMLMetaElement>('meta[name="staffroom:version"]')?.content ?? "";

/** Slide ids by place, of sections as the compiler prints them. */
export const stacksOf = (slides: Element): string[][] =>
  sectionsIn(slides).map((place) => {
    const below = sectionsIn(place);
    return (below.length > 0 ? below : [place]).map(({ id }) => id);
  });

/** Fetches the page anew and gives all that is in it as an update. */
export async function fetchUpdate(from: string): Promise<Update> {
  const response = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const slides = page.querySelector(".slides");
  if (!response.ok || !slides)
    throw new Error(`The page could not be fetched: the server answered ${response.status}.`);
  const data = readDeckData(page);
  return {
    from,
    to: versionOf(page),
    sections: Object.fromEntries(listSlides(slides).map((slide) => [slide.id, slide.outerHTML])),
    stacks: stacksOf(slides),
    data,
    exercises: Object.keys(data.exercises),
  };
}
