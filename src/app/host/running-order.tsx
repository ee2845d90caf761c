import type { ComponentChildren } from "preact";
import { Button } from "../../ui/button.tsx";
import { beginnings, type Standing, stepAt } from "./drift.ts";
import { breakAfter, type PlanItem } from "./plan.ts";
import type { TimeProps } from "./time-column.tsx";
import { clockWords, plainNumber, spanWords, usedWords, wholeMinutes } from "./words.ts";

const MINUTE = 60_000;
/** Pixels a minute in the column, and the longest bar that fits there. */
const SCALE = 9;
const LONGEST = 240;

type State = "past" | "now" | "future" | "cut";

/** The running order to scale: line = plan, ink = used, outlined marker = over; the numbers say the same. */
export function RunningOrder({ plan, run, tell, standing }: TimeProps & { standing: Standing }) {
  const at = plan.items.findIndex(({ id }) => id === run.at);
  const starts = beginnings(plan, run);
  const longest = Math.max(
    ...plan.items.map(({ id, minutes }) => Math.max(minutes, (standing.used[id] ?? 0) / MINUTE)),
  );
  const scale = Math.min(SCALE, LONGEST / Math.max(1, longest));
  const rest = breakAfter(plan, run.at);
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
      <ol style={`--scale:${scale};--count:${plan.items.length}`} data-timed={plan.timed}>
        {plan.items.map((item, index) => {
          const cut = run.cuts.includes(item.id);
          const state = stateOf(index - at, cut);
          const start = starts[index] ?? 0;
          const time = run.began === undefined ? spanWords(start) : clockWords(run.began + start);
          const used = standing.used[item.id] ?? 0;
          return (
            <Row key={item.id} {...{ item, state, used, time }} timed={plan.timed} began={run.began !== undefined}>
              {item === rest && run.began !== undefined && (
                <Button onPress={() => tell({ type: "turn", at: item.id })}>Start the break</Button>
              )}
            </Row>
          );
        })}
      </ol>
    </section>
  );
}

const stateOf = (distance: number, cut: boolean): State =>
  distance === 0 ? "now" : cut ? "cut" : distance < 0 ? "past" : "future";

interface RowProps {
  readonly item: PlanItem;
  readonly state: State;
  /** In milliseconds. */
  readonly used: number;
  /** When it begins, in words. */
  readonly time: string;
  readonly timed: boolean;
  readonly began: boolean;
  readonly children: ComponentChildren;
}

function Row({ item, state, used, time, timed, began, children }: RowProps) {
  const { minutes } = item;
  const spent = used / MINUTE;
  const bars = `--plan:${minutes};--used:${Math.min(spent, minutes)};--over:${Math.max(0, spent - minutes)}`;
  return (
    <li class="order-item" data-state={state} aria-current={state === "now" ? "step" : undefined} style={bars}>
      {timed && <span class="order-time">{time}</span>}
      <span class="order-title">{state === "cut" ? <s>{item.title}</s> : <span>{item.title}</span>}</span>
      <Numbers {...{ item, state, used, timed, began }} />
      {timed && (
        <span class="order-bar" aria-hidden="true">
          <span class="order-plan">
            <span class="order-used" />
          </span>
          {spent - minutes >= 0.5 && <span class="order-over" />}
        </span>
      )}
      {state === "now" && item.steps.length > 0 && <Steps item={item} used={used} />}
      {children}
    </li>
  );
}

function Numbers({ item, state, used, timed, began }: Omit<RowProps, "time" | "children">) {
  if (state === "cut") return <span class="order-numbers">cut</span>;
  const words = usedWords(item.minutes, used, began ? state : "future");
  if (!timed) return words.used ? <span class="order-numbers">{words.used} min</span> : null;
  return (
    <span class="order-numbers">
      <span aria-hidden="true">
        {words.used === undefined ? (
          words.plan
        ) : state === "now" ? (
          <>
            <b>{words.used}</b> of {words.plan}
          </>
        ) : (
          <>
            {words.plan} → <b>{words.used}</b>
          </>
        )}
      </span>
      <span class="visually-hidden">
        {words.plan} min planned{words.used !== undefined && `, ${words.used} used`}
        {words.over > 0 && `, ${words.over} over`}
      </span>
    </span>
  );
}

/** The steps of the current item, as wide as they are long, and where the time used has come to. */
function Steps({ item, used }: { item: PlanItem; used: number }) {
  const { index: at, into } = stepAt(item, used);
  return (
    <ol class="steps" aria-label="Steps">
      {item.steps.map(({ name, minutes }, index) => {
        const done = index < at ? 1 : index > at ? 0 : Math.min(1, into / MINUTE / minutes);
        return (
          <li key={name} style={`--minutes:${minutes};--done:${done}`} data-now={index === at || undefined}>
            <b>{name}</b> {index === at ? `${wholeMinutes(into)} of ${plainNumber(minutes)}` : plainNumber(minutes)}
          </li>
        );
      })}
    </ol>
  );
}
