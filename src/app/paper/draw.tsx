import type { ComponentChildren } from "preact";
import { render } from "preact-render-to-string";
import { countWord, sentence } from "../../kinds/words.ts";
import type { DrawnPaper, PaperName, PaperOptions, Workshop } from "../../model/index.ts";
import { SHEETS, slidePage } from "../../model/index.ts";
import { chapterKind, type Edition, type KindsById, prepareEdition } from "./edition.ts";
import { Guide } from "./guide/guide.tsx";
import { clock, planOf } from "./guide/plan.ts";
import { Handout } from "./handout/handout.tsx";
import { Slides } from "./slides/slides.tsx";
import { Workbook } from "./workbook/workbook.tsx";

interface Document {
  /** What it is called in its title and running heads. */
  readonly name: string;
  draw(edition: Edition): ComponentChildren;
  /** Left and right running head by kind of page. */
  heads(edition: Edition): Readonly<Record<string, readonly [string, string]>>;
}

/** The documents there are, by the name of their page and file. */
const DOCUMENTS: Readonly<Record<PaperName, Document>> = {
  slides: { name: "Slides", draw: (edition) => <Slides edition={edition} />, heads: () => ({}) },
  handout: {
    name: "Handout",
    draw: (edition) => <Handout edition={edition} />,
    heads: (edition) => ({
      cover: ["", ""],
      sources: ["Sources", "Handout"],
      ...chapterHeads(edition, (chapter) => [chapter, "Handout"]),
    }),
  },
  workbook: {
    name: "Workbook",
    draw: (edition) => <Workbook edition={edition} />,
    heads: ({ workshop }) => ({ cover: ["", ""], workbook: ["Workbook", workshop.title] }),
  },
  guide: {
    name: "Facilitator’s guide",
    draw: (edition) => <Guide edition={edition} />,
    heads: (edition) => ({
      guide: ["Facilitator’s guide", describeAgenda(edition)],
      keys: ["Facilitator’s guide", "Answer keys"],
      ...chapterHeads(edition, (chapter) => ["Facilitator’s guide", chapter]),
    }),
  },
};

/**
 * Draws a document.
 * @param kinds the exercises' kinds, by exercise id; an exercise whose kind is missing is left out
 */
export function drawPaper(name: PaperName, workshop: Workshop, kinds: KindsById, options: PaperOptions): DrawnPaper {
  const edition = prepareEdition(workshop, kinds, options);
  const document = DOCUMENTS[name];
  return {
    title: `${document.name}: ${workshop.title}`,
    language: workshop.language,
    css: name === "slides" ? slideRules(options) : pageRules(options, document.heads(edition)),
    body: render(<main class={`paper-${options.size}`}>{document.draw(edition)}</main>),
  };
}

function slideRules({ size }: PaperOptions): string {
  const { width, height } = slidePage(SHEETS[size]);
  return `@page{size:${width}mm ${height}mm;margin:0}`;
}

function pageRules({ size }: PaperOptions, heads: ReturnType<Document["heads"]>): string {
  const { width, height, top, bottom, side } = SHEETS[size];
  const folio = `@bottom-right{content:counter(page);font:400 11pt/1 Fraunces,Georgia,serif;vertical-align:top;padding-top:5mm}`;
  const head = (place: string, words: string) =>
    words === ""
      ? ""
      : `@top-${place}{content:${quote(words)};font:400 9.5pt/1 Fraunces,Georgia,serif;vertical-align:bottom;padding-bottom:7mm}`;
  const kinds = Object.entries(heads).map(
    ([kind, [left, right]]) => `@page ${kind}{${head("left", left)}${head("right", right)}}`,
  );
  return [
    `@page{size:${width}mm ${height}mm;margin:${top}mm ${side}mm ${bottom}mm;${folio}}`,
    ...kinds,
    "@page cut{margin:0;@bottom-right{content:none}}",
  ].join("\n");
}

/** Text as CSS reads it, which ends neither the string nor the style it stands in. */
const quote = (text: string): string =>
  `"${text.replaceAll(/["\\<>\n]/g, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `)}"`;

function chapterHeads(edition: Edition, heads: (chapter: string) => readonly [string, string]) {
  return Object.fromEntries(
    edition.chapters.map(({ module: { number, title } }, at) => {
      const chapter = number === undefined ? title : `${sentence(countWord(number))}\u2002${title}`;
      return [chapterKind(at), heads(chapter)] as const;
    }),
  );
}

function describeAgenda(edition: Edition): string {
  const { minutes, isTimed } = planOf(edition);
  const { start } = edition.options;
  if (!isTimed) return edition.workshop.title;
  return `${minutes} minutes${start === undefined ? "" : `, from ${clock(start, 0)}`}`;
}
