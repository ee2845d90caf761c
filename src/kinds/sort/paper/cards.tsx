import type { SortBin, SortTask } from "../types.ts";
import { BinMark } from "./paper.tsx";

/** Cards on a sheet, and slips that one of them is cut into. */
const SHEET = 8;
const SLIPS = 4;

/** What is cut out: what to lay cards under, a card for each bin or slips where these save a sheet; then the cases. */
export const cards = ({ task }: { readonly task: SortTask }) => {
  const sheets = (labels: number) => Math.ceil((labels + task.cards.length) / SHEET);
  const cut = slips(task.bins);
  const labels = sheets(cut.length) < sheets(task.bins.length) ? cut : task.bins.map((bin) => [bin]);
  return [
    ...labels.map((bins) => <Labels key={bins[0]?.id} bins={bins} isCut={labels === cut} />),
    ...task.cards.map((card, at) => (
      <div key={card.id} class="sort-cut" data-card={card.id}>
        <p class="sort-cut-head">
          {card.title} <b>{at + 1}</b>
        </p>
        <p>{card.text}</p>
      </div>
    )),
  ];
};

/** Bins by the card whose slips they have. */
const slips = (bins: readonly SortBin[]): SortBin[][] =>
  Array.from({ length: Math.ceil(bins.length / SLIPS) }, (_, at) => bins.slice(at * SLIPS, (at + 1) * SLIPS));

const Labels = ({ bins, isCut }: { readonly bins: readonly SortBin[]; readonly isCut: boolean }) => (
  <div class={isCut ? "sort-cut sort-cut-slips" : "sort-cut"}>
    {bins.map((bin) => (
      <div key={bin.id} class="sort-cut-bin" data-bin={bin.id}>
        <BinMark bin={bin} />
        <p>{bin.name}</p>
        {bin.hint && <p class="sort-cut-hint">{bin.hint}</p>}
      </div>
    ))}
  </div>
);
