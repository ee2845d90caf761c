import { useRef } from "preact/hooks";
import type { Countdown } from "../../../model/index.ts";
import { announce } from "../../deck/timer/time-words.ts";
import { useNow } from "../use-phone.ts";
import { Icon } from "./icons.tsx";
import { leftOf, timerFace } from "./timer-face.ts";

/** The room's timer. Said aloud only at one minute and when the time is up. */
export function Timer({ timer, ahead }: { timer: Countdown; ahead: number }) {
  const now = useNow(true) + ahead;
  const memory = useRef({ length: timer.length, added: Number.NEGATIVE_INFINITY, left: leftOf(timer, now), said: "" });
  const before = memory.current;
  const left = leftOf(timer, now);
  memory.current = {
    length: timer.length,
    added: timer.length - before.length === 60_000 ? now : before.added,
    left,
    said: announce(before.left, left) ?? before.said,
  };
  const { look, time, note } = timerFace(timer, now, memory.current.added);
  return (
    <div class="timer" data-look={look}>
      <p>
        <b class="timer-time">
          <Icon name={look === "paused" ? "pause" : "clock"} /> <span class="visually-hidden">Time left: </span>
          {time}
        </b>{" "}
        <span>{note}</span>
      </p>
      <p class="visually-hidden" role="status">
        {memory.current.said}
      </p>
    </div>
  );
}
