import { renderSections } from "../compiler/index.ts";
import { type Agenda, type Heading, suggest, type Workshop, withBase } from "../model/index.ts";
import { Mistake } from "./mistake.ts";

/** What the deck's page knows about the workshop beside its slides: the JSON of `#workshop`. */
export interface DeckData {
  readonly title: string;
  readonly language: string;
  /** Id of the agenda that is in force unless the address names another. */
  readonly agenda: string;
  /** True when it was asked for, and so goes before one that a browser remembers. */
  readonly pinned: boolean;
  readonly agendas: readonly Agenda[];
  readonly modules: readonly { readonly id: string; readonly title: string; readonly number?: number }[];
  readonly exercises: Readonly<
    Record<string, { readonly heading: Heading; readonly shares: string; readonly uses: readonly string[] }>
  >;
}

/** Escapes a text for an element's content or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A block of JSON for a page's script to read; nothing in it can end the element. */
export const jsonBlock = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;

/** What stands for every slide, whatever agendas there are. */
const ALL_SLIDES = "all";

const HOW_TO_HAVE = "Leave out --agenda, or write agendas in slides/workshop.yaml.";

/** True when a deck can be shown in the agenda of this id, or the id stands for every slide. */
export const hasAgenda = ({ agendas }: Pick<Workshop, "agendas">, id: string | undefined): boolean =>
  id === ALL_SLIDES || agendas.some((agenda) => agenda.id === id);

/**
 * What the deck's page knows.
 * @param chosen id of the agenda asked for; the first when undefined
 * @throws {Mistake} when no agenda has that id
 */
export function deckData(workshop: Workshop, chosen?: string): DeckData {
  const ids = workshop.agendas.map(({ id }) => id);
  if (chosen !== undefined && !hasAgenda(workshop, chosen)) {
    const written = ids.filter((id) => id !== ALL_SLIDES);
    if (written.length === 0) throw new Mistake(`This workshop has no agendas, so none is "${chosen}".`, HOW_TO_HAVE);
    throw new Mistake(`There is no agenda "${chosen}" in slides/workshop.yaml.`, suggest(chosen, written));
  }
  return {
    title: workshop.title,
    language: workshop.language,
    agenda: chosen ?? ids[0] ?? "",
    pinned: chosen !== undefined,
    agendas: workshop.agendas,
    modules: workshop.modules.map(({ id, title, number }) => ({ id, title, ...(number && { number }) })),
    exercises: Object.fromEntries(
      Object.values(workshop.exercises).map(({ id, heading, shares, uses }) => [id, { heading, shares, uses }]),
    ),
  };
}

/**
 * Fills the deck's page: `<!--title-->`, `<!--slides-->`, `<!--data-->` and the document's language.
 * @param blocks further blocks of JSON, by element id
 */
export function fillDeck(
  html: string,
  workshop: Workshop,
  data: DeckData,
  blocks: Readonly<Record<string, unknown>> = {},
): string {
  return fillHost(html, workshop, data, blocks)
    .replace(/(<html\b[^>]*\blang=")[^"]*/, (_, before: string) => before + escapeHtml(workshop.language))
    .replace("<!--slides-->", () => withBase(renderSections(workshop)));
}

/** Fills the host's page, whose own words are English: `<!--title-->` and `<!--data-->`, as `fillDeck` does. */
export function fillHost(
  html: string,
  workshop: Workshop,
  data: DeckData,
  blocks: Readonly<Record<string, unknown>> = {},
): string {
  const scripts = Object.entries({ workshop: data, ...blocks }).map(([id, value]) => jsonBlock(id, value));
  return html
    .replaceAll("<!--title-->", () => escapeHtml(workshop.title))
    .replace("<!--data-->", () => scripts.join("\n"));
}

/** Fills the phones' page, which says nothing of the workshop before one has joined: `<!--data-->`. */
export const fillJoin = (html: string, workshop: Workshop): string =>
  html.replace("<!--data-->", () =>
    jsonBlock("workshop", {
      keepsPrivate: Object.values(workshop.exercises).some(({ shares }) => shares === "nothing"),
    }),
  );

/** A page without what leads to the host page: what stands between `<!--host-->` and `<!--/host-->`. */
export const withoutHost = (html: string): string => html.replaceAll(/<!--host-->.*?<!--\/host-->\s*/gs, "");

/**
 * A built page whose script runs before the first paint, so that a remembered theme never flashes: Vite drops the
 * attribute that the page's source has.
 */
export const holdPaint = (html: string): string =>
  html.replaceAll(/<script type="module"(?! blocking)(?=[^>]* src=)/g, '<script type="module" blocking="render"');
