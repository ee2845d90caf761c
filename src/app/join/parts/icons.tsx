const PATHS = {
  check: "m5 12.5 4.5 4.5L19 7.5",
  none: "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M5 19 19 5",
  lock: "M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 7.5V12l3 2",
  pause: "M8 5v14M16 5v14",
} as const;

/** A line drawing beside words that say the same. */
export const Icon = ({ name }: { name: keyof typeof PATHS }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);

/** A full or a dashed ring: the room is there, or being looked for. */
export const Dot = ({ full }: { full: boolean }) => <i class="dot" data-full={full || undefined} />;
