import type { SortTask } from "../types.ts";
import { BinMark } from "./paper.tsx";

/** What is cut out: a card for each case, then one for each bin to lay them under. */
export const cards = ({ task }: { readonly task: SortTask }) => [
  ...task.cards.map((card, at) => (
    <div key={card.id} class="sort-cut" data-card={card.id}>
      <p class="sort-cut-head">
        {card.title} <b>{at + 1}</b>
      </p>
      <p>{card.text}</p>
    </div>
  )),
  ...task.bins.map((bin) => (
    <div key={bin.id} class="sort-cut sort-cut-bin" data-bin={bin.id}>
      <BinMark bin={bin} />
      <p>{bin.name}</p>
      {bin.hint && <p class="sort-cut-hint">{bin.hint}</p>}
    </div>
  )),
];
