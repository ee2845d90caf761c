const stepsOf = (slide: ParentNode): HTMLElement[] => [...slide.querySelectorAll<HTMLElement>(".fragment")];

const numberOf = (step: HTMLElement): number => Number(step.dataset.fragmentIndex ?? -1);

/** The number of the last fragment shown on a slide, from 0; -1 before the first, infinite when none is left. */
export function lastStep(slide: Element): number {
  const steps = stepsOf(slide);
  const shown = steps.filter(({ classList }) => classList.contains("visible"));
  const isPast = shown.length === steps.length && !slide.classList.contains("present");
  return isPast ? Number.POSITIVE_INFINITY : Math.max(-1, ...shown.map(numberOf));
}

/** Takes back the numbers Reveal gave to a slide's fragments, so that it counts anew in the order of `written`. */
export function renumberSteps(slide: Element, written: Element): void {
  const asked = stepsOf(written);
  for (const [at, step] of stepsOf(slide).entries()) {
    const index = asked[at]?.dataset.fragmentIndex;
    if (index === undefined) delete step.dataset.fragmentIndex;
    else step.dataset.fragmentIndex = index;
  }
}

/** Shows a slide's fragments up to the one numbered `last`. */
export function showSteps(slide: HTMLElement, last: number): void {
  const steps = stepsOf(slide);
  if (steps.length === 0) return;
  const at = Math.min(last, Math.max(...steps.map(numberOf)));
  for (const step of steps) {
    step.classList.toggle("visible", numberOf(step) <= at);
    step.classList.toggle("current-fragment", numberOf(step) === at);
  }
  slide.dataset.fragment = String(at);
}
