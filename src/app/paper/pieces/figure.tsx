import { Fragment, h } from "preact";
import { render } from "preact-render-to-string";
import { renderSection } from "../../../compiler/index.ts";
import { BASE, withBase } from "../../../model/index.ts";
import { type Edition, exerciseOn, type PlacedSlide } from "../edition.ts";
import { describeStill, drawStill } from "../still.ts";

/** How far the documents' pages lie below the site's root. */
export const DEPTH = 2;

/** Exercises are drawn as anyone first sees them, the same each time. */
const SEED = 1;

export interface Drawing {
  readonly isPicture: boolean;
  /** How many of the slide's steps have been taken; all when undefined. */
  readonly step?: number;
}

/**
 * A slide's section, standing still.
 * @param ids of the slides that the document holds; links to others lead to the deck, where its address is known
 */
export function drawSection(edition: Edition, placed: PlacedSlide, ids: ReadonlySet<string>, drawing: Drawing): string {
  const { slide, module, number } = placed;
  const html = drawStill(slide.html, {
    ...drawing,
    agenda: edition.agenda?.id ?? edition.workshop.agendas[0]?.id ?? "",
    exercise: () => drawExercise(edition, placed),
    link: (id) => (ids.has(id) ? `#${encodeURIComponent(id)}` : slideAddress(edition, id)),
  });
  const attributes = { ...slide.attributes, ...background(slide.attributes) };
  const section = renderSection({ ...slide, html, attributes }, module).replace(
    '<span class="slide-page"></span>',
    `<span class="slide-page">${number}</span>`,
  );
  // A picture's place in the document is its block's.
  return withBase(drawing.isPicture ? section.replace(/ id="[^"]*"/, "") : section, DEPTH);
}

/** A slide as a picture with a frame; its words stay words. */
export function Figure(props: { edition: Edition; placed: PlacedSlide; ids: ReadonlySet<string>; class: string }) {
  const { edition, placed, ids } = props;
  const section = drawSection(edition, placed, ids, { isPicture: true });
  const words = [`Slide ${placed.number}: ${placed.slide.title}`, ...describeStill(placed.slide.html)];
  return (
    <div class={`figure ${props.class}`} role="img" aria-label={words.join(". ").replaceAll("..", ".")}>
      <div class="reveal">
        <div class="slides" dangerouslySetInnerHTML={{ __html: section }} />
      </div>
    </div>
  );
}

/** The address of a slide on the workshop's site; undefined when nobody said where that is. */
export function slideAddress({ options: { address }, workshop, agenda }: Edition, id: string): string | undefined {
  if (address === undefined) return undefined;
  // The deck opens by its first agenda, and shows the slides of another only when that is named.
  const isUsual = workshop.agendas[0]?.items.some(({ slides }) => slides.includes(id)) ?? true;
  const query = isUsual ? "" : `?agenda=${encodeURIComponent(agenda?.id ?? "all")}`;
  return `${address}${query}#/${encodeURIComponent(id)}`;
}

/** An address as it is printed: without what a browser adds by itself. */
export const printAddress = (address: string): string => address.replace(/^https?:\/\//, "").replace(/\/$/, "");

/** An address to type and to follow; a long one is parted where its own parts end. */
export const Address = ({ to }: { readonly to: string }) => (
  <a href={to}>
    {printAddress(to)
      .split(/(?<=[/?&])/)
      .flatMap((part, at) => (at === 0 ? [part] : [<wbr key={at} />, part]))}
  </a>
);

function drawExercise(edition: Edition, placed: PlacedSlide): string {
  const exercise = exerciseOn(edition, placed);
  if (!exercise) return "";
  const { kind, parts } = exercise;
  const { task } = parts;
  const play = {
    task,
    draft: kind.logic.start(task, SEED),
    act: () => undefined,
    locked: false,
    mode: "deck",
  } as const;
  const Play = (given: typeof play) => h(Fragment, null, kind.views.Play(given));
  const body = h("div", { class: "player-body" }, h(Play, play));
  return render(h("div", { class: "player", "data-mode": "deck", "data-surface": "play" }, body));
}

/** Reveal paints a slide's background by script; here its section has it. */
function background(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const { style = "", class: classes = "" } = attributes;
  const colour = attributes["data-background-color"] ?? attributes["data-background"];
  const picture = attributes["data-background-image"];
  const gradient = attributes["data-background-gradient"];
  const layers = [
    picture &&
      (picture.includes("gradient(")
        ? picture
        : `url("${picture}") ${attributes["data-background-position"] ?? "center"} / ${attributes["data-background-size"] ?? "cover"} ${attributes["data-background-repeat"] ?? "no-repeat"}`),
    gradient,
  ].filter(Boolean);
  if (layers.length === 0 && colour === undefined) return {};
  const paint = [...layers, colour].filter(Boolean).join(", ");
  const tone = colour === undefined ? undefined : toneOf(colour);
  return {
    style: `${style}${style && !style.trim().endsWith(";") ? ";" : ""}background:${paint}`,
    class: [classes, tone && `has-${tone}-background`].filter(Boolean).join(" "),
  };
}

/** Whether a colour in hex or `rgb()` is a dark one, as Reveal tells. */
function toneOf(colour: string): "dark" | "light" | undefined {
  const hex = /^#([\da-f]{3,8})$/i.exec(colour.trim())?.[1];
  const long = hex && hex.length < 6 ? [...hex].map((digit) => digit + digit).join("") : hex;
  const fromHex = long
    ?.match(/../g)
    ?.slice(0, 3)
    .map((pair) => Number.parseInt(pair, 16));
  const [red, green, blue] =
    fromHex ??
    /^rgba?\(([^)]*)\)/i
      .exec(colour.trim())?.[1]
      ?.split(/[\s,/]+/)
      .map(Number) ??
    [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128 ? "dark" : "light";
}

/** The way from a document to the site's root. */
export const ROOT = withBase(BASE, DEPTH);
