import { wordsOf } from "../../../model/words-of.ts";
import type { Walk } from "../walk.ts";

/** How far outside the window an exercise begins to be fetched, in CSS pixels. */
const NEAR = 900;

/** Starts each exercise of a page once it comes near the window; the code that runs them comes with the first. */
export function startNear(page: Document, walk: Walk): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        void start(target, walk);
      }
    },
    { rootMargin: `${NEAR}px 0px` },
  );
  for (const place of page.querySelectorAll<HTMLElement>("[data-walk-exercise]")) observer.observe(place);
}

/** Puts an exercise into its place, or says why it could not be had, with a button that tries again. */
async function start(place: HTMLElement, walk: Walk): Promise<void> {
  const { walkExercise: id = "", set = "" } = place.dataset;
  try {
    const { mountExercise } = await import("./mount.tsx");
    await mountExercise(place, { id, set }, walk);
  } catch (error) {
    showFailure(place, wordsOf(error), () => void start(place, walk));
  }
}

function showFailure(place: HTMLElement, cause: string, retry: () => void): void {
  const box = document.createElement("div");
  box.className = "walk-failure";
  box.setAttribute("role", "alert");
  const words = document.createElement("p");
  words.textContent = `The exercise did not load. ${cause}`;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = "Try again";
  button.addEventListener("click", () => {
    box.remove();
    retry();
  });
  box.append(words, button);
  place.replaceChildren(box);
}
