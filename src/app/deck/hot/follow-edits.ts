import { keepSlide } from "../../overlay/keep-slide.ts";
import { isScrolling } from "../moves/scroll-view.ts";
import { type OpenDeck, openForEdits } from "./deck.ts";
import { awaitKinds, restartChangedKinds } from "./exercises.ts";
import { fetchUpdate, readUpdate, versionOf } from "./update.ts";

/** Has the open deck follow its workshop's files: every update of the dev server is made in place, one at a time. */
export function followEdits(open: OpenDeck): void {
  const hot = import.meta.hot;
  const change = openForEdits(open);
  let version = versionOf(document);
  let wasScrolling = false;
  let last: Promise<unknown> = Promise.resolve();

  async function take(payload: unknown): Promise<void> {
    const told = readUpdate(payload);
    if (told.to === version) return;
    const update = told.from === version ? told : await fetchUpdate(version);
    version = update.to;
    if (update.exercises) await awaitKinds(update.exercises);
    if (!change(update)) reload();
    wasScrolling ||= isScrolling();
  }

  hot?.on("staffroom:update", (payload: unknown) => {
    last = last.then(() => take(payload)).catch(reload);
  });
  hot?.on("vite:afterUpdate", () => restartChangedKinds(open.data));
  hot?.send("staffroom:hello", version);
  // Leaving the scroll view, Reveal puts back the slides as they were when it was entered.
  open.deck.on("resize", () => {
    if (wasScrolling && !isScrolling()) reload();
  });
}

/** Begins anew at the same slide, where a change cannot be made in place. */
function reload(reason?: unknown): void {
  if (reason !== undefined) console.warn("The page is loaded again, since it could not be changed in place.", reason);
  keepSlide();
  location.reload();
}
