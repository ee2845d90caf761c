import { useEffect, useLayoutEffect, useReducer } from "preact/hooks";
import type { Phone, PhoneState } from "./phone.ts";

/** The phone's state, drawn anew whenever it is another. */
export function usePhone(phone: Phone): PhoneState {
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  // Before anything can be heard: what another page tells comes within a millisecond.
  useLayoutEffect(() => phone.watch(() => redraw(undefined)), [phone]);
  return phone.state;
}

/** The time, drawn anew every half second while `isWanted`. */
export function useNow(isWanted: boolean): number {
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  useEffect(() => {
    if (!isWanted) return;
    const timer = setInterval(() => redraw(undefined), 500);
    return () => clearInterval(timer);
  }, [isWanted]);
  return Date.now();
}
