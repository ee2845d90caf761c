import { wordsOf } from "../../../model/words-of.ts";
import { copyOut, eraseAll, mergeIn, readCopy } from "../answers/copy.ts";
import { entriesOn } from "../answers/used.ts";
import { showNotice } from "../notice.ts";
import { toggleTheme } from "../theme.ts";
import type { Walk } from "../walk.ts";
import { countOf } from "../words.ts";
import { ask } from "./ask.ts";

/** Wires what a person can do with their answers: save a copy, bring one in, erase all; and the theme. */
export function startKeeping(page: Document, walk: Walk): void {
  const actions: Readonly<Record<string, () => void>> = {
    save: () => saveCopy(walk),
    bring: () => chooseFile((file) => void bringIn(file, walk)),
    erase: () => void erase(walk),
    theme: toggleTheme,
  };
  page.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-do]") : null;
    actions[button?.dataset.do ?? ""]?.();
  });
  for (const part of page.querySelectorAll<HTMLElement>("[data-needs-script]")) part.hidden = false;
}

function saveCopy({ shelf, data }: Walk): void {
  const now = new Date();
  const copy = copyOut(shelf, data.title, now);
  const url = URL.createObjectURL(new Blob([JSON.stringify(copy, null, 1)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `answers-${now.toISOString().slice(0, 10)}.json`;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  const count = copy.answers.length;
  showNotice(
    count === 0
      ? "The copy holds what you have read; there are no answers yet."
      : `A copy with ${countOf(count, "answer")} is in your downloads. It is not protected: keep it as you would keep a diary.`,
  );
}

function chooseFile(use: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = "application/json,.json";
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) use(file);
  });
  input.click();
}

async function bringIn(file: File, { shelf, data }: Walk): Promise<void> {
  try {
    const copy = readCopy(await file.text(), data.title);
    const { brought, left, isKept } = mergeIn(shelf, copy);
    const others =
      left > 0 ? ` ${countOf(left, "answer")} ${left === 1 ? "was" : "were"} the same here, or newer.` : "";
    const trouble = isKept ? "" : " This browser would not keep all of it: its storage is full or closed to this page.";
    showNotice(`${countOf(brought, "answer")} brought in.${others}${trouble}`);
  } catch (error) {
    showNotice(wordsOf(error));
  }
}

async function erase(walk: Walk): Promise<void> {
  const count = entriesOn(walk.shelf).length;
  const chosen = await ask({
    title: "Erase everything you did here?",
    words: `This takes ${count === 0 ? "your progress" : `${countOf(count, "answer")} and your progress`} out of this browser, in all of its tabs. It cannot be undone; a saved copy can be brought in again.`,
    choices: [
      { id: "erase", words: "Erase all" },
      { id: "save", words: "Save a copy first" },
      { id: "", words: "Keep everything" },
    ],
  });
  if (chosen === "save") saveCopy(walk);
  if (chosen !== "erase") return;
  eraseAll(walk.shelf);
  showNotice("Everything you did here is erased from this browser.");
}
