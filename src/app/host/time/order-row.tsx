import type { ComponentChildren } from "preact";
import { stepAt } from "./drift.ts";
import type { OrderEntry } from "./order.ts";
import type { PlanItem } from "./plan.ts";
import { plainNumber, usedWords, wholeMinutes } from "./words.ts";

const MINUTE = 60_000;

interface OrderRowProps {
  readonly entry: OrderEntry;
  /** When it begins, in words. */
  readonly time: string;
  readonly timed: boolean;
  readonly began: boolean;
  readonly children: ComponentChildren;
}

/** An item of the running order: when, what, how long, and the same as a bar; `children` are its controls. */
export function OrderRow({ entry, time, timed, began, children }: OrderRowProps) {
  const { item, state, used } = entry;
  const { minutes } = item;
  const spent = used / MINUTE;
  const bars = `--plan:${minutes};--used:${Math.min(spent, minutes)};--over:${Math.max(0, spent - minutes)}`;
  return (
    <li class="order-item" data-state={state} aria-current={state === "now" ? "step" : undefined} style={bars}>
      {timed && <span class="order-time">{state !== "skipped" && time}</span>}
      <span class="order-title">{state === "cut" ? <s>{item.title}</s> : <span>{item.title}</span>}</span>
      <Numbers {...{ entry, timed, began }} />
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

function Numbers({ entry, timed, began }: Pick<OrderRowProps, "entry" | "timed" | "began">) {
  const { item, state, used } = entry;
  if (state === "cut") return <span class="order-numbers">cut</span>;
  const words = usedWords(item.minutes, used, began && state !== "skipped" ? state : "future");
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
