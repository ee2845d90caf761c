import { TimeLeft } from "./counting.tsx";
import { isCounted } from "./stage-step.tsx";
import { useRoom } from "./use-room.ts";

interface StripProps {
  /** The exercise on the slide, and which of its sets. */
  readonly exercise: string | undefined;
  readonly set: string | undefined;
}

/** At the slide's foot: that the phones are simulated, and the time left where it stands nowhere else. */
export function Strip({ exercise, set }: StripProps) {
  const known = useRoom();
  if (!known) return null;
  const { room, timer, step } = known.view;
  const isHere = step?.exercise === exercise && step?.set === set;
  return (
    <>
      {room.isRehearsal && <mark>Rehearsal: these phones are simulated</mark>}
      {room.fault && <mark>{room.fault}</mark>}
      {timer && !(isHere && isCounted(known.view)) && <TimeLeft timer={timer} ahead={known.ahead} />}
    </>
  );
}
