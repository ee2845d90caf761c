import type { Exercise, Workshop } from "../../model/index.ts";
import type { Kinds } from "../exercises/kinds.ts";

/** A page of the walkthrough, to be put into its template. */
export interface WalkPage {
  /** Its path below the site's root. */
  readonly path: string;
  readonly title: string;
  readonly html: string;
  /** What its script reads. */
  readonly data: { readonly language: string };
}

/** The walkthrough, drawn. */
export interface Walk {
  readonly pages: readonly WalkPage[];
  /** Every chapter in one page, files as addresses that begin with `BASE`. */
  readonly file: WalkPage;
  /** `walk/search.json`. */
  readonly search: string;
  /** The exercises in it, each in the set that is placed. */
  readonly cuts: readonly { readonly id: string; readonly set: string }[];
}

/** What `app/walk/render/index.ts` exports. */
interface Renderer {
  renderWalk(workshop: Workshop, kindOf: (id: string) => Exercise | undefined): Walk;
}

/** Draws the walkthrough's pages in Node, with the Paper surface of its exercises. */
export async function drawWalk(workshop: Workshop, kinds: Kinds): Promise<Walk> {
  const { renderWalk } = await kinds.import<Renderer>("app/walk/render/index.ts");
  const loaded = new Map<string, Exercise | undefined>();
  for (const { id, kind } of Object.values(workshop.exercises)) {
    loaded.set(id, await kinds.load(kind, `exercises/${id}`).catch(() => undefined));
  }
  return renderWalk(workshop, (id) => loaded.get(id));
}
