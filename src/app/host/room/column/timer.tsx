import { useEffect, useRef, useState } from "preact/hooks";
import type { Countdown } from "../../../../model/index.ts";
import { Button } from "../../../../ui/button.tsx";
import { untilNext } from "../../../deck/timer/countdown.ts";
import { announce } from "../../../deck/timer/time-words.ts";
import { Key } from "../../parts.tsx";
import { plainNumber } from "../../time/words.ts";
import { faceOf, type TimerFace } from "../countdown.ts";
import type { Live } from "../use-live.tsx";

/** The countdown that phones and stage show too, and the steps of the plan to set it from. */
export function Timer({ live }: { readonly live: Live }) {
  const { view, room, chain, commands } = live;
  const { timer } = view;
  return (
    <section class="countdown" aria-labelledby="countdown">
      <h3 id="countdown" class="visually-hidden">
        Timer
      </h3>
      {timer ? <Running timer={timer} live={live} /> : <p class="countdown-none">No timer is running.</p>}
      <ol class="chain" aria-label="Set the timer">
        {chain.links.map(({ name, minutes }, index) => (
          <li
            key={`${index}${name}`}
            style={`--minutes:${minutes}`}
            data-now={(timer && index === chain.at) || undefined}
          >
            <button
              type="button"
              aria-label={`${name} ${plainNumber(minutes)} minutes: set the timer`.trim()}
              onClick={() => chain.start(index, room.ask)}
            >
              {name === "" ? `${minutes} min` : [<b key={name}>{name}</b>, ` ${plainNumber(minutes)}`]}{" "}
              {!timer && index === chain.next && <Key of="timer" />}
            </button>
          </li>
        ))}
      </ol>
      {timer && (
        <div class="countdown-controls">
          <Button onPress={() => commands.timer?.()}>
            {timer.ends === undefined ? "Go on" : "Pause"} <Key of="timer" />
          </Button>
          <Button onPress={() => commands.more?.()}>
            +1 min <Key of="more" />
          </Button>
          <Button quiet onPress={() => room.ask({ do: "timer", minutes: 0 })}>
            Take away
          </Button>
        </div>
      )}
    </section>
  );
}

function Running({ timer, live }: { readonly timer: Countdown; readonly live: Live }) {
  const face = useFace(timer, live.room.ahead);
  return (
    <p class="countdown-face" data-state={face.state}>
      <b>{face.text}</b>{" "}
      <span>
        {face.words} <i class="countdown-note">{face.note}</i>
      </span>
      <span class="visually-hidden" role="status">
        {useAnnounced(face)}
      </span>
    </p>
  );
}

/** The countdown's face, drawn anew whenever it changes. */
function useFace(timer: Countdown, ahead: number): TimerFace {
  const [, draw] = useState(0);
  const face = faceOf(timer, Date.now() + ahead);
  useEffect(() => {
    if (timer.ends === undefined) return;
    const next = setTimeout(() => draw((times) => times + 1), untilNext(face.left) + 5);
    return () => clearTimeout(next);
  });
  return face;
}

/** What is said at one minute and when the time is up, and stays said. */
function useAnnounced({ left }: TimerFace): string {
  const before = useRef(left);
  const said = useRef("");
  said.current = announce(before.current, left) ?? (left > 60_000 ? "" : said.current);
  before.current = left;
  return said.current;
}
