import { Fragment, h } from "preact";
import { render } from "preact-render-to-string";
import { blockHeight, SHEETS } from "../../../model/index.ts";
import {
  chapterId,
  chapterKind,
  type Edition,
  type PlacedExercise,
  sheetId,
  sheetTitle,
  slidesIn,
} from "../edition.ts";
import { heightOfAll, paginate } from "../pages.ts";
import { bookmarkOf, Html, Page, sourceOf } from "../pieces/page.tsx";
import { countCardSheets } from "../workbook/cards.tsx";
import { asSheets, sheetPages } from "../workbook/workbook.tsx";
import { entryBlocks } from "./entries.tsx";
import { OwnNotes } from "./own-notes.tsx";
import { planOf } from "./plan.ts";
import { RunOfShow } from "./run-of-show.tsx";

/** The facilitator's guide: the run of show, what to say and do at each slide, and the exercises' keys. */
export function Guide({ edition }: { readonly edition: Edition }) {
  const room = blockHeight(SHEETS[edition.options.size]);
  const plan = planOf(edition);
  const ids = new Set(slidesIn(edition).map(({ slide }) => slide.id));
  const pages = sheetPages(edition);
  const paperOf = (exercise: PlacedExercise): string => {
    const cards = countCardSheets(exercise);
    return `Workbook page ${pages.get(sheetId(exercise))}${cards > 0 ? ", cards" : ""}`;
  };
  return (
    <>
      <RunOfShow {...{ edition, plan, room, paperOf }} />
      {edition.chapters.flatMap((chapter, at) =>
        paginate(entryBlocks({ edition, plan, chapter, ids, paperOf }), () => room).map((blocks, page) => (
          <Page
            key={blocks[0]?.id}
            kind={chapterKind(at)}
            id={page === 0 ? chapterId(chapter) : undefined}
            {...(page === 0 && { bookmark: { title: chapter.module.title, level: 1 } })}
          >
            {blocks.map(({ element }) => element)}
            <OwnNotes room={room - heightOfAll(blocks)} />
          </Page>
        )),
      )}
      {edition.exercises.map((exercise) => (
        <Key key={sheetId(exercise)} edition={edition} exercise={exercise} />
      ))}
    </>
  );
}

/** An exercise's Guide; every box of it is a page, or several where it has a long table. */
function Key({ edition, exercise }: { readonly edition: Edition; readonly exercise: PlacedExercise }) {
  const { kind, parts, compiled } = exercise;
  const View = () => h(Fragment, null, kind.views.Guide({ ...parts, heading: compiled.heading }));
  return (
    <div
      class="sheets"
      id={sheetId(exercise)}
      style="page:keys"
      data-parted
      data-source={sourceOf({ file: compiled.file, line: 1 })}
      {...bookmarkOf({ title: `Key: ${sheetTitle(edition, exercise)}`, level: 1 })}
    >
      <Html html={asSheets(render(h(View, null)))} class="sheets-inner" />
    </div>
  );
}
