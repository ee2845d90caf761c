import type { Heading } from "../../../model/index.ts";
import { Mark } from "../../../ui/mark.tsx";
import { Sheet } from "../../../ui/sheet.tsx";
import { evenSheets, sheetTitle } from "../../shared/paper/even-sheets.ts";
import type { SortBin, SortCard, SortFlag, SortTask } from "../types.ts";

/** So many cases fill a page. */
const FULL = 18;
/** Up to this many cases, a page has room for twice the writing and more: millimetres of all rows, and of one. */
const ROOMY = 9;
const ROWS = 190;
const LEAST = 22;
const MOST = 34;

/** How high the rows of a page are, where it is not full. @param isAll true when no other page goes on with them */
function rowsOf(cases: number, isAll: boolean) {
  if (isAll && cases > ROOMY) return {};
  const row = Math.min(MOST, Math.max(isAll ? LEAST : 0, ROWS / cases));
  return { class: "sort-roomy", style: `--row:${Math.floor(row)}mm` };
}

/** The worksheet: one row a case, a shape to tick for each bin, and room for a reason; as many pages as that takes. */
export function Paper({ task, heading }: { readonly task: SortTask; readonly heading: Heading }) {
  return evenSheets(task.cards, FULL).map(({ from, items }) => (
    <Sheet key={from} class="sort-paper">
      <h2>{sheetTitle(heading.title, from)}</h2>
      {from === 0 && <Head task={task} heading={heading} />}
      <Cases task={task} from={from} cards={items} />
    </Sheet>
  ));
}

function Head({ task, heading }: { readonly task: SortTask; readonly heading: Heading }) {
  return (
    <>
      <p>
        {heading.prompt} Mark one shape for each case. Then say in a few words what told you.
        {task.flag && ` Tick “!” for what is ${task.flag.name.charAt(0).toLowerCase()}${task.flag.name.slice(1)}.`}
      </p>
      <ul class="sort-legend">
        {task.bins.map((bin) => (
          <li key={bin.id} data-bin={bin.id}>
            <BinMark bin={bin} /> {bin.name} {bin.hint && <span>{bin.hint}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

interface CasesProps {
  readonly task: SortTask;
  readonly cards: readonly SortCard[];
  /** How many stand on the pages before. */
  readonly from: number;
}

function Cases({ task, cards, from }: CasesProps) {
  return (
    <table {...rowsOf(cards.length, cards.length === task.cards.length)}>
      <caption class="visually-hidden">Cases to sort</caption>
      <Heads bins={task.bins} flag={task.flag} />
      <tbody>
        {cards.map((card, at) => (
          <tr key={card.id} data-card={card.id}>
            <td class="paper-number">{from + at + 1}</td>
            <th scope="row">
              <strong>{card.title}.</strong> {card.text}
            </th>
            {task.bins.map((bin) => (
              <td key={bin.id} class="sort-tick" data-bin={bin.id}>
                <Mark shape={bin.mark} hue={bin.hue} letter="" outline />
              </td>
            ))}
            {task.flag && (
              <td class="sort-tick">
                <i class="sort-box" />
              </td>
            )}
            <td class="sort-why" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A bin's filled mark with its letter. */
export const BinMark = ({ bin, outline = false }: { readonly bin: SortBin; readonly outline?: boolean }) => (
  <Mark shape={bin.mark} hue={bin.hue} letter={bin.letter} outline={outline} />
);

const Heads = ({ bins, flag }: { readonly bins: readonly SortBin[]; readonly flag: SortFlag | undefined }) => (
  <thead>
    <tr>
      <th scope="col" class="sort-number">
        <span class="visually-hidden">Number</span>
      </th>
      <th scope="col">Case</th>
      {bins.map((bin) => (
        <th key={bin.id} scope="col" class="sort-tick">
          <BinMark bin={bin} />
          <span class="visually-hidden">{bin.name}</span>
        </th>
      ))}
      {flag && (
        <th scope="col" class="sort-tick">
          <b class="sort-bang" aria-hidden="true">
            !
          </b>
          <span class="visually-hidden">{flag.name}</span>
        </th>
      )}
      <th scope="col" class="sort-why">
        {flag ? "Why, or who could?" : "Why: which tell?"}
      </th>
    </tr>
  </thead>
);
