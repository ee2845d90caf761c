import { blockHeight, SHEETS } from "../../../model/index.ts";
import { chapterId, chapterKind, type Edition, slidesIn } from "../edition.ts";
import { paginate } from "../pages.ts";
import { Cover, type Part } from "../pieces/contents.tsx";
import { Page } from "../pieces/page.tsx";
import { chapterBlocks } from "./blocks.tsx";
import { hasSources, Sources } from "./sources.tsx";

/** The participants' handout: every slide with the words that went with it, and room for their own. */
export function Handout({ edition }: { readonly edition: Edition }) {
  const ids = new Set(slidesIn(edition).map(({ slide }) => slide.id));
  const room = blockHeight(SHEETS[edition.options.size]);
  return (
    <>
      <Cover
        edition={edition}
        name="Handout"
        standfirst="Every slide, the words that go with it, and room for your own."
        kind="cover"
        parts={partsOf(edition)}
      />
      {edition.chapters.flatMap((chapter, at) =>
        paginate(chapterBlocks(edition, chapter, ids), () => room).map((blocks) => (
          <Page key={blocks[0]?.id} kind={chapterKind(at)}>
            {blocks.map(({ element, alone }) => (blocks.length === 1 ? (alone ?? element) : element))}
          </Page>
        )),
      )}
      {hasSources(edition) && <Sources edition={edition} room={room} />}
    </>
  );
}

function partsOf(edition: Edition): Part[] {
  const parts = edition.chapters.map((chapter) => ({
    title: chapter.module.title,
    number: chapter.module.number,
    to: chapterId(chapter),
    slide: chapter.slides[0]?.number ?? 1,
    entries: chapter.slides.map(({ slide, number }) => ({ title: slide.title, to: slide.id, slide: number })),
  }));
  const last = slidesIn(edition).at(-1)?.number ?? 1;
  const sources = { title: "Sources and further reading", to: "sources", slide: last, entries: [] };
  return hasSources(edition) ? [...parts, sources] : parts;
}
