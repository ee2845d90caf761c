import type { Live } from "../use-live.tsx";
import { Foot } from "./foot.tsx";
import { HeadCount } from "./head-count.tsx";
import { Lobby } from "./lobby.tsx";
import { Notices } from "./notices.tsx";
import { Phases } from "./phases.tsx";
import { Reading } from "./reading.tsx";
import { Result } from "./result.tsx";
import { Timer } from "./timer.tsx";

/** The exercise in the room: how many are done, what comes next, the time, the result, what to read before showing. */
export function Column({ live }: { readonly live: Live }) {
  const { subject, view } = live;
  const phase = subject?.step?.phase;
  if (view.room.isClosed) return <Ended live={live} />;
  // What waits for the host goes before what does not.
  const isUnread = view.texts.some(({ state }) => state === "waiting");
  return (
    <section class="room" aria-label="Room" data-phase={phase ?? (subject ? "idle" : "lobby")}>
      <Notices live={live} />
      {subject ? <Exercise live={live} /> : <Lobby live={live} />}
      {phase && phase !== "open" && <Result live={live} />}
      {isUnread && <Reading live={live} />}
      <Timer live={live} />
      {phase === "open" && <Result live={live} />}
      {!isUnread && view.texts.length > 0 && <Reading live={live} />}
      <Foot live={live} />
    </section>
  );
}

/** A room that has ended: nothing can be done in it, and what it said last can still be read. */
const Ended = ({ live }: { readonly live: Live }) => (
  <section class="room" aria-label="Room" data-phase="ended">
    <Notices live={live} />
    {live.subject?.step && !live.view.tally?.isBroken && (
      <p class="result-words" lang={live.state.data.language}>
        {live.view.tally?.words}
      </p>
    )}
  </section>
);

function Exercise({ live }: { readonly live: Live }) {
  const { subject, view, state } = live;
  if (!subject) return null;
  const { step, title, isElsewhere } = subject;
  return (
    <>
      <header class="room-head">
        <h2 lang={state.data.language}>{title}</h2>
        <p>{step ? `Round ${step.round}` : "Not open"}</p>
        {isElsewhere && <p class="room-elsewhere">The stage is at another slide.</p>}
      </header>
      <HeadCount view={view} phase={step?.phase} />
      <Phases live={live} subject={subject} />
    </>
  );
}
