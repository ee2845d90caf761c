import { TimeLeft } from "./counting.tsx";
import { useRoom } from "./use-room.ts";

/** At the slide's foot: that the phones are simulated, and the time left where it stands nowhere else. */
export function Strip() {
  const known = useRoom();
  if (!known) return null;
  const { room, timer, step } = known.view;
  const isCounting = step?.phase === "open" || step?.phase === "locked";
  return (
    <>
      {room.isRehearsal && <mark>Rehearsal: these phones are simulated</mark>}
      {room.fault && <mark>{room.fault}</mark>}
      {timer && !isCounting && <TimeLeft timer={timer} ahead={known.ahead} />}
    </>
  );
}
