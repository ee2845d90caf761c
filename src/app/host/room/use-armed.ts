import { useCallback, useEffect, useRef, useState } from "preact/hooks";

/** How long it stays armed, in milliseconds. */
const ARMED = 3_000;
/** A second press within so many milliseconds is a double click, not a decision. */
const TOO_SOON = 350;

/** Something that takes two decisions. */
export interface Armed {
  readonly isArmed: boolean;
  /** The first time arms it, the second time does it. */
  press(): void;
}

/** Arms for three seconds; Enter or a second press then does it, any other key leaves it. */
export function useArmed(act: () => void): Armed {
  const [since, setSince] = useState<number>();
  const latest = useRef(act);
  latest.current = act;
  const fire = useCallback(() => {
    setSince(undefined);
    latest.current();
  }, []);
  useEffect(() => {
    if (since === undefined) return;
    const timer = setTimeout(() => setSince(undefined), ARMED);
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter") return setSince(undefined);
      // Before the button in focus, whatever it is: the page says that Enter reveals.
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) fire();
    };
    addEventListener("keydown", press, { capture: true });
    return () => {
      clearTimeout(timer);
      removeEventListener("keydown", press, { capture: true });
    };
  }, [since, fire]);
  const press = () => {
    if (since === undefined) setSince(performance.now());
    else if (performance.now() - since > TOO_SOON) fire();
  };
  return { isArmed: since !== undefined, press };
}
