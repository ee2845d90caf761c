import type { Heading } from "../../../model/index.ts";
import { countWord, keyTitle, sentence } from "../../words.ts";
import type { SortBin, SortCard, SortKey, SortSolution, SortTask } from "../types.ts";
import { BinMark } from "./paper.tsx";

export interface GuideProps {
  readonly task: SortTask;
  readonly solution: SortSolution;
  readonly heading: Heading;
}

/** The facilitator's key: our reading of every card, a fair second, the reason, and what to ask afterwards. */
export function Guide({ task, solution, heading }: GuideProps) {
  return (
    <section class="paper sort-guide">
      <h2>{keyTitle(heading.title)}</h2>
      {task.flag && (
        <p>
          <b class="sort-bang">!</b> {task.flag.name}, as we read it.
        </p>
      )}
      <Advice arguable={task.cards.filter(({ id }) => solution.cards[id]?.arguable).length} />
      <table>
        <caption class="visually-hidden">Our reading of each case</caption>
        <Heads />
        <tbody>
          {task.cards.map((card, at) => {
            const key = solution.cards[card.id];
            return key && <Row key={card.id} number={at + 1} card={card} reading={key} bins={task.bins} />;
          })}
        </tbody>
      </table>
      {heading.debrief.length > 0 && (
        <div class="sort-ask">
          <h3>Ask afterwards</h3>
          <ul>
            {heading.debrief.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Advice({ arguable }: { readonly arguable: number }) {
  if (arguable === 0) return <p>Reward the reasons, not the match.</p>;
  const cards = arguable === 1 ? "One card is" : `${sentence(countWord(arguable))} cards are`;
  return (
    <p>
      <Flag /> {cards} built to be argued over. Reward the reasons, not the match.
    </p>
  );
}

const Heads = () => (
  <thead>
    <tr>
      <th scope="col" class="sort-number">
        <span class="visually-hidden">Number</span>
      </th>
      <th scope="col" class="sort-flag">
        <span class="visually-hidden">Arguable</span>
      </th>
      <th scope="col" class="sort-case">
        Case
      </th>
      <th scope="col" class="sort-reading">
        Our reading
      </th>
      <th scope="col" class="sort-reading">
        Fair second
      </th>
      <th scope="col">Why</th>
    </tr>
  </thead>
);

interface RowProps {
  readonly number: number;
  readonly card: SortCard;
  readonly reading: SortKey;
  readonly bins: readonly SortBin[];
}

function Row({ number, card, reading, bins }: RowProps) {
  const binOf = (id: string | undefined) => bins.find((bin) => bin.id === id);
  const best = binOf(reading.best);
  const second = binOf(reading.second);
  return (
    <tr data-card={card.id}>
      <td class="paper-number">{number}</td>
      <td class="sort-flag">{reading.arguable && <Flag label="arguable" />}</td>
      <th scope="row" class="sort-case">
        <strong>{card.title}</strong> {card.who && <span>{card.who}</span>}
      </th>
      <td class="sort-reading">{best && <Reading bin={best} />}</td>
      <td class="sort-reading">
        {second && <Reading bin={second} outline />} {reading.note}
        {!second && !reading.note && "–"}
      </td>
      <td>
        {reading.why} {reading.flagged && <b class="sort-bang">!</b>}
      </td>
    </tr>
  );
}

const Reading = ({ bin, outline = false }: { readonly bin: SortBin; readonly outline?: boolean }) => (
  <span data-bin={bin.id}>
    <BinMark bin={bin} outline={outline} /> {bin.name}
  </span>
);

/** Marks a card that is built to be argued over. */
const Flag = ({ label }: { readonly label?: string }) => (
  <>
    <svg class="sort-flag-icon" viewBox="0 0 12 14" aria-hidden="true">
      <path d="M1 0h1.6v1H11L9 4l2 3H2.6v7H1Z" />
    </svg>
    {label && <span class="visually-hidden">{label}</span>}
  </>
);
