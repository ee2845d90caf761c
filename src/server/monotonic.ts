/** Milliseconds by a clock that only goes forward: the time of day may be set back while a room runs. */
export const monotonic = (): number => performance.now();
