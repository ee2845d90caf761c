import { PAPERS } from "../../../model/paper.ts";
import { Button } from "../../../ui/button.tsx";
import type { Standing } from "./drift.ts";
import { orderOf } from "./order.ts";
import { OrderRow } from "./order-row.tsx";
import { breakAfter } from "./plan.ts";
import type { TimeProps } from "./time-column.tsx";
import { clockWords, spanWords, wholeMinutes } from "./words.ts";

const MINUTE = 60_000;
/** Pixels a minute in the column, and the longest bar that fits there. */
const SCALE = 9;
const LONGEST = 240;

/** The documents to print, each a page of the site. */
const OnPaper = () => (
  <p class="order-paper">
    <span>On paper:</span>
    {PAPERS.map((name) => (
      <a key={name} href={`../paper/${name}/`} target="_blank" rel="noopener">
        {name}
      </a>
    ))}
  </p>
);

/** The running order to scale: line = plan, ink = used, outlined marker = over; the numbers say the same. */
export function RunningOrder({ plan, run, tell, standing }: TimeProps & { standing: Standing }) {
  const order = orderOf(plan, run, standing.used);
  const longest = Math.max(...order.map(({ item, used }) => Math.max(item.minutes, used / MINUTE)));
  const scale = Math.min(SCALE, LONGEST / Math.max(1, longest));
  const { began } = run;
  const rest = began === undefined ? undefined : breakAfter(plan, run.at);
  return (
    <section class="order" aria-labelledby="order">
      <header>
        <h3 id="order">{plan.timed ? "Running order" : "Modules"}</h3>
        {plan.timed && (
          <p>
            {wholeMinutes(standing.elapsed)} of {wholeMinutes(standing.planned)} min
          </p>
        )}
      </header>
      <ol style={`--scale:${scale};--count:${order.length}`} data-timed={plan.timed}>
        {order.map((entry) => (
          <OrderRow
            key={entry.item.id}
            entry={entry}
            time={began === undefined ? spanWords(entry.start) : clockWords(began + entry.start)}
            timed={plan.timed}
            began={began !== undefined}
          >
            {entry.item === rest && (
              <Button onPress={() => tell({ type: "turn", at: entry.item.id })}>Start the break</Button>
            )}
          </OrderRow>
        ))}
      </ol>
      <OnPaper />
    </section>
  );
}
