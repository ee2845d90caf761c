import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { cards } from "../../../../src/kinds/sort/paper/cards.tsx";
import { Guide } from "../../../../src/kinds/sort/paper/guide.tsx";
import { Paper } from "../../../../src/kinds/sort/paper/paper.tsx";
import { wordsOf } from "../../../contract/support.ts";
import { smallSort } from "./source.ts";

const { task, solution } = smallSort();
const heading = { title: "Plants", prompt: "What is it?", debrief: ["Which was hardest?"] };
const paper = renderToString(<Paper task={task} heading={heading} />);
const guide = renderToString(<Guide task={task} solution={solution} heading={heading} />);
const rowsOf = (html: string) => html.match(/<tr data-card=.*?<\/tr>/g) ?? [];

test("the worksheet has a row a card with one outlined shape for each bin", () => {
  const rows = rowsOf(paper);
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row.match(/data-outline/g)).toHaveLength(3);
});

test("each column of shapes is headed by its bin's name, and each row by its case", () => {
  const heads = paper.match(/<th scope="col".*?<\/th>/g) ?? [];
  expect(heads.map((head) => wordsOf(head).trim())).toEqual([
    "Number",
    "Case",
    "F Fruit",
    "R Root",
    "L Leaf",
    "Why: which tell?",
  ]);
  expect(paper.match(/<th scope="row"/g)).toHaveLength(3);
});

test("the key gives the best reading filled, the second outlined, the note and the reason", () => {
  const [tomato, carrot, rhubarb] = rowsOf(guide);
  expect(tomato?.match(/data-outline/g)).toHaveLength(1);
  expect(wordsOf(tomato ?? "")).toMatch(/1 arguable Tomato Tom F Fruit L Leaf It has seeds\./);
  expect(wordsOf(carrot ?? "")).toMatch(/2 Carrot R Root – It is dug up\./);
  expect(wordsOf(rhubarb ?? "")).toContain("by its stalk");
});

test("the key says how many cards are built to be argued over, and asks the debrief's questions", () => {
  expect(wordsOf(guide)).toContain("One card is built to be argued over.");
  expect(wordsOf(guide)).toMatch(/Ask afterwards Which was hardest\?/);
});

test("a key without arguable cards or debrief leaves both out", () => {
  const cards = Object.fromEntries(
    Object.entries(solution.cards).map(([id, key]) => [id, { ...key, arguable: false }]),
  );
  const plain = wordsOf(
    renderToString(<Guide task={task} solution={{ cards }} heading={{ ...heading, debrief: [] }} />),
  );
  expect(plain).not.toContain("argued over");
  expect(plain).not.toContain("Ask afterwards");
});

test("a short sheet gives each case twice the room to write, a full one fits its page", () => {
  const cards = Array.from({ length: 10 }, (_, at) => ({ id: `card-${at}`, title: `Case ${at}`, text: "A case." }));
  expect(paper).toContain("sort-roomy");
  expect(renderToString(<Paper task={{ bins: task.bins, cards, sets: {} }} heading={heading} />)).not.toContain(
    "sort-roomy",
  );
});

test("more cases than a page holds go on over evenly filled ones, under the same heads", () => {
  const cards = Array.from({ length: 40 }, (_, at) => ({ id: `card-${at}`, title: `Case ${at}`, text: "A case." }));
  const html = renderToString(<Paper task={{ bins: task.bins, cards, sets: {} }} heading={heading} />);
  const sheets = html.split('<section class="paper').slice(1);
  expect(sheets.map((sheet) => rowsOf(sheet).length)).toEqual([14, 14, 12]);
  for (const sheet of sheets) expect(wordsOf(sheet)).toContain("Why: which tell?");
  expect(wordsOf(sheets[1] ?? "")).toMatch(/Plants, continued .*15 Case 14\./);
  expect(html.match(/What is it\?/g)).toHaveLength(1);
});

test("bins to lay cards under come first, a card each, or as slips of one card where these save a sheet", () => {
  const cut = (count: number) => {
    const cases = Array.from({ length: count }, (_, at) => ({
      id: `card-${at}`,
      title: `Case ${at}`,
      text: "A case.",
    }));
    return cards({ task: { bins: task.bins, cards: cases, sets: {} } }).map((card) => renderToString(card));
  };
  const binsOn = (card = "") => card.match(/data-bin=/g)?.length ?? 0;
  expect(cut(5).map(binsOn)).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
  expect(cut(6).map(binsOn)).toEqual([3, 0, 0, 0, 0, 0, 0]);
});
