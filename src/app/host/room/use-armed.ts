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
  const [isArmed, show] = useState(false);
  /** Since when: known at once, not only once it is drawn, for who is quick with Enter. */
  const since = useRef<number>(undefined);
  const latest = useRef(act);
  latest.current = act;
  const set = useCallback((armed: boolean) => {
    since.current = armed ? performance.now() : undefined;
    show(armed);
  }, []);
  const fire = useCallback(() => {
    set(false);
    latest.current();
  }, [set]);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (since.current === undefined) return;
      if (event.key !== "Enter") return set(false);
      // Before the button in focus, whatever it is: the page says that Enter reveals.
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) fire();
    };
    addEventListener("keydown", hear, { capture: true });
    return () => removeEventListener("keydown", hear, { capture: true });
  }, [set, fire]);
  useEffect(() => {
    if (!isArmed) return;
    const timer = setTimeout(() => set(false), ARMED);
    return () => clearTimeout(timer);
  }, [isArmed, set]);
  const press = () => {
    if (since.current === undefined) set(true);
    else if (performance.now() - since.current > TOO_SOON) fire();
  };
  return { isArmed, press };
}
