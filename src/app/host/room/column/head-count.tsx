import type { HostView, Phase } from "../../../../model/index.ts";
import { type Heads, headsOf, headWords, MOST_SQUARES } from "../heads.ts";

/** How many are in, large, and everyone as a square; `phase` is absent while nothing is asked. */
export function HeadCount({ view, phase }: { readonly view: HostView; readonly phase: Phase | undefined }) {
  const heads = headsOf(view);
  const { here, asleep } = view.counts;
  if (phase === undefined) {
    const all = { total: here + asleep, answered: 0, working: here, asleep };
    return (
      <div class="heads">
        <p class="heads-count">
          <b>{here}</b> <span>here</span>
        </p>
        <Squares heads={all} />
        <p>{waitingWords(view.counts)}</p>
      </div>
    );
  }
  return (
    <div class="heads">
      <p class="heads-count">
        <b>{heads.answered}</b> <span>of {heads.total} in</span>
      </p>
      <Squares heads={heads} />
      <p>{headWords(heads, phase)}</p>
    </div>
  );
}

function waitingWords({ here, asleep }: HostView["counts"]): string {
  if (here + asleep === 0) return "Nobody is in the room yet.";
  return asleep > 0 ? `${asleep} ${asleep === 1 ? "phone" : "phones"} asleep.` : "Every phone is awake.";
}

/** A square a person by how far they are, in no order of theirs; a bar where there are too many to count. */
function Squares({ heads }: { readonly heads: Heads }) {
  const { total, answered, working } = heads;
  if (total > MOST_SQUARES) {
    return (
      <svg class="heads-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="heads-awake" width={((answered + working) / total) * 100} height="10" />
        <rect class="heads-in" width={(answered / total) * 100} height="10" />
      </svg>
    );
  }
  const stateOf = (index: number) => (index < answered ? "in" : index < answered + working ? "awake" : "asleep");
  return (
    <ul class="heads-squares" aria-hidden="true">
      {Array.from({ length: total }, (_, index) => (
        <li key={index} data-state={stateOf(index)} />
      ))}
    </ul>
  );
}
