import { type ComponentChildren, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import type { Mode, Shape } from "../../src/model/index.ts";
import type { Subject } from "./describe-exercise-contract.ts";
import { secretsOf, wordsOf } from "./support.ts";

const MODES: readonly Mode[] = ["deck", "phone", "page"];

/** Renders a surface the way every page does: as a component, so that its hooks work. */
function draw<P extends object>(view: (props: P) => ComponentChildren, props: P): string {
  const Surface = (given: P) => h(Fragment, null, view(given));
  return renderToString(h(Surface, props));
}

/** Laws about the surfaces: all render, none gives away what is withheld, phones need no inline style. */
export function surfaceLaws<S extends Shape>(subject: Subject<S>): void {
  const { exercise, task, solution, heading } = subject;
  const { views, logic } = exercise;
  const secrets = secretsOf(solution);
  const labels = logic.items(task).map((item) => item.label);
  const answers = [1, 2, 3].flatMap((seed) => {
    const { right, wrong } = exercise.examples(task, solution, seed);
    return [...right, ...wrong];
  });
  const drafts = draftsOf(subject, answers[0]!);
  const tallies = [[], answers.slice(0, 1), answers].map((some) => logic.tally(task, some));
  const full = logic.tally(task, answers);

  const plays = MODES.flatMap((mode) =>
    drafts.flatMap((draft) =>
      [false, true].map((locked) => draw(views.Play, { task, draft, locked, mode, act: () => undefined })),
    ),
  );
  const reviews = MODES.flatMap((mode) =>
    drafts.map((draft) => draw(views.Review, { task, solution, draft, mode, tally: full })),
  );
  const boards = tallies.map((tally) => draw(views.Board, { task, tally, previous: full, shown: [] }));
  const revealed = tallies.map((tally) => draw(views.Board, { task, tally, solution, shown: [], page: 0 }));
  const paper = draw(views.Paper, { task, heading });
  const cards = (views.cards?.({ task }) ?? []).map((card) => draw(() => card, {}));
  const guide = draw(views.Guide, { task, solution, heading });

  it("renders on every surface, in every mode, at every stage of a draft", () => {
    for (const html of [...plays, ...reviews, ...boards, ...revealed, paper, guide])
      expect(wordsOf(html)).toMatch(/\w/);
  });

  it("renders for phones without inline style, script or handler", () => {
    for (const html of [...plays, ...reviews]) expect(html).not.toMatch(/\sstyle=|<style|<script|\son\w+=/i);
  });

  it("has no section on the deck, where Reveal would take it for a slide", () => {
    for (const html of [...plays, ...reviews, ...boards, ...revealed]) expect(html).not.toMatch(/<section\b/i);
  });

  it("keeps the solution off every surface that is seen before the reveal", () => {
    for (const html of [...plays, ...boards, paper]) {
      const words = wordsOf(html);
      for (const secret of secrets) expect(words).not.toContain(secret);
    }
  });

  it("recites what was done, nothing before and no word of the solution", () => {
    if (!logic.recite) return;
    const [fresh, , done] = drafts.map((draft) => logic.recite?.(task, draft) ?? []);
    expect(fresh).toEqual([]);
    expect(done?.length).toBeGreaterThan(0);
    for (const { label, text } of done ?? []) {
      expect(label).toMatch(/\w/);
      expect(text).toMatch(/\S/);
      for (const secret of secrets) expect(`${label} ${text}`).not.toContain(secret);
    }
  });

  it("tells apart what never leaves the device: no word of it is in the answer", () => {
    for (const draft of drafts) {
      const sent = JSON.stringify(logic.finish(task, draft) ?? null);
      for (const { text, kept } of logic.recite?.(task, draft) ?? []) if (kept) expect(sent).not.toContain(text);
    }
  });

  it("puts every item on paper, and every reason in the guide", () => {
    for (const label of labels) expect(wordsOf(paper)).toContain(label);
    for (const text of [...labels, ...secrets, ...heading.debrief]) expect(wordsOf(guide)).toContain(text);
    expect(wordsOf(paper)).toContain(heading.title);
  });

  it("puts every item on a card to cut out, where it has cards, and no word of the solution", () => {
    const words = cards.map(wordsOf);
    if (views.cards) for (const label of labels) expect(words.filter((card) => card.includes(label))).not.toEqual([]);
    for (const card of words) {
      expect(card).toMatch(/\w/);
      for (const secret of secrets) expect(card).not.toContain(secret);
    }
  });

  it("prints without script or handler", () => {
    for (const html of [paper, guide, ...cards]) expect(html).not.toMatch(/<script|\son\w+=/i);
  });
}

/** A fresh, a half-done and a finished draft. */
function draftsOf<S extends Shape>({ exercise, task, play }: Subject<S>, answer: S["answer"]): S["draft"][] {
  const { start, update } = exercise.logic;
  const actions = play(task, answer);
  const after = (count: number) =>
    actions.slice(0, count).reduce((draft, action) => update(task, draft, action), start(task, 1));
  return [after(0), after(Math.ceil(actions.length / 2)), after(actions.length)];
}
