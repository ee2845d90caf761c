import { Button } from "../../../ui/button.tsx";
import { CutList } from "./cut-list.tsx";
import { cuttable, type Standing, standingOf } from "./drift.ts";
import type { Plan } from "./plan.ts";
import type { Run, RunEvent } from "./run.ts";
import { RunningOrder } from "./running-order.tsx";
import { useNow } from "./use-now.ts";
import { clockWords, driftWords, paceOf, wholeDrift, wholeMinutes } from "./words.ts";

export interface TimeProps {
  readonly plan: Plan;
  readonly run: Run;
  tell(event: RunEvent): void;
}

/** Everything about time: how late it is, what could be cut, the running order. */
export function TimeColumn({ plan, run, tell, linked }: TimeProps & { linked: boolean }) {
  const now = useNow();
  const standing = standingOf(plan, run, now);
  const ways = cuttable(plan, run);
  const pace = run.began === undefined || !plan.timed ? "on-time" : paceOf(standing.drift);
  return (
    <section class="time" aria-labelledby="drift">
      <div class="drift" data-pace={pace}>
        <h2 id="drift">
          {headline({ plan, run }, standing)}
          {pace === "behind" && ways.length > 0 && ": cut list"}
        </h2>
        <p class="drift-more">{details({ plan, run }, standing, now, linked)}</p>
        <p class="visually-hidden" role="status">
          {run.began !== undefined && plan.timed && { "on-time": "On time", behind: "Behind", ahead: "In hand" }[pace]}
        </p>
        <TimeControls {...{ run, tell, linked }} />
      </div>
      {plan.timed && <CutList {...{ plan, run, tell, ways }} late={pace === "behind"} />}
      {plan.items.length > 1 && <RunningOrder {...{ plan, run, tell, standing }} />}
    </section>
  );
}

type Timed = Pick<TimeProps, "plan" | "run">;

function headline({ plan, run }: Timed, { drift, elapsed }: Standing): string {
  if (run.began === undefined) return "Not started";
  const words = plan.timed ? driftWords(drift) : `${wholeMinutes(elapsed)} min in`;
  return run.since === undefined ? `Paused, ${words.replace(/^On/, "on")}` : words;
}

function details({ plan, run }: Timed, { elapsed, planned, drift }: Standing, now: number, linked: boolean): string {
  if (run.began === undefined) {
    const long = plan.timed ? `${wholeMinutes(planned)} min are planned. ` : "";
    return `${long}The clock starts when you leave the first slide${linked ? ", or here" : ""}.`;
  }
  if (!plan.timed) return `Began ${clockWords(run.began)}. No minutes are planned.`;
  const end = now - elapsed + planned;
  if (paceOf(drift) === "on-time") return `Ends ${clockWords(end)} as planned.`;
  return `Ends ${clockWords(end + wholeDrift(drift))} as it stands. Planned ${clockWords(end)}.`;
}

/** Nothing is started before there is a deck. */
function TimeControls({ run, tell, linked }: Omit<TimeProps, "plan"> & { linked: boolean }) {
  const began = run.began !== undefined;
  if (!began && !linked) return null;
  return (
    <div class="drift-controls">
      {run.since === undefined ? (
        <Button primary={linked} onPress={() => tell({ type: "start" })}>
          {began ? "Go on" : "Start the clock"}
        </Button>
      ) : (
        <Button onPress={() => tell({ type: "pause" })}>Pause</Button>
      )}
      {began && (
        <Button quiet onPress={() => tell({ type: "reset" })}>
          Reset
        </Button>
      )}
      {run.before?.began !== undefined && (
        <Button quiet onPress={() => tell({ type: "restore" })}>
          Undo reset
        </Button>
      )}
    </div>
  );
}
