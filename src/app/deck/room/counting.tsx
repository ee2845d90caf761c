import type { Countdown, Counts, StageView } from "../../../model/index.ts";
import { showCode } from "../../../room/join-words.ts";
import { showTime } from "../timer/time-words.ts";
import { useLeft } from "./use-room.ts";

/** Above so many people one bar stands for the squares. */
const SQUARES = 40;

/** As many squares as stand in one row. */
const ROW = 20;

interface Props {
  readonly view: StageView;
  readonly ahead: number;
  /** What people do, in a sentence. */
  readonly prompt?: string | undefined;
}

/** How many are in, and nothing of what they say: what the stage shows while people answer. */
export function Counting({ view, ahead, prompt }: Props) {
  const { counts, step, timer, room } = view;
  const total = Math.max(counts.here + counts.asleep, counts.answered);
  return (
    <div class="counting">
      <div class="counting-main">
        <p class="counting-number">
          <b>{counts.answered}</b> of {total} {step?.shares === "nothing" ? "done" : "in"}
        </p>
        <Squares counts={counts} total={total} />
      </div>
      <div class="counting-beside">
        {timer && <TimeLeft timer={timer} ahead={ahead} />}
        {prompt && <p>{prompt}</p>}
        <p class="counting-phase">{sayPhase(step?.phase, step?.round)}</p>
      </div>
      <p class="counting-foot">
        <span>{sayAsleep(counts)}</span>
        {!room.isDoorLocked && (
          <span>
            Late? Code <code>{showCode(room.code)}</code>
          </span>
        )}
      </p>
    </div>
  );
}

function sayPhase(phase: string | undefined, round = 1): string {
  if (phase === "open") return round === 2 ? "Second round: same question, think again." : "Answers are open.";
  return phase === "locked" ? "Answers are locked." : "The result is put aside for now.";
}

const sayAsleep = ({ asleep }: Counts): string =>
  asleep === 0 ? "" : `${asleep} ${asleep === 1 ? "phone is" : "phones are"} asleep.`;

/** One square a person, in order of arrival of answers; the same in words stands beside it. */
function Squares({ counts, total }: { readonly counts: Counts; readonly total: number }) {
  if (total > SQUARES) {
    return (
      <svg class="counting-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect class="counting-ground" width="100" height="1" />
        <rect width={(100 * counts.answered) / total} height="1" />
      </svg>
    );
  }
  // Two rows are of one length, or one square would lie alone.
  const columns = Math.ceil(total / Math.max(1, Math.ceil(total / ROW)));
  return (
    <ol class="counting-squares" aria-hidden="true" style={{ "--columns": columns }}>
      {Array.from({ length: total }, (_, at) => (
        <li key={at} data-state={at < counts.answered ? "in" : at < total - counts.asleep ? "out" : "asleep"} />
      ))}
    </ol>
  );
}

/** The countdown, which is advice: it locks nothing. */
export function TimeLeft({ timer, ahead }: { readonly timer: Countdown; readonly ahead: number }) {
  const left = useLeft(timer, ahead) ?? 0;
  const paused = timer.ends === undefined;
  return (
    <p class="time-left" data-near={(left > 0 && left <= 20_000 && !paused) || undefined}>
      {left > 0 ? "about" : ""} <b role="timer">{showTime(left)}</b>{" "}
      {paused ? "paused" : left > 0 ? "left, a guide" : "over"}
    </p>
  );
}
