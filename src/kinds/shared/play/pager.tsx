import "./pager.css";

interface PagerProps {
  readonly label: string;
  readonly previous: (() => void) | undefined;
  readonly next: (() => void) | undefined;
}

/** "1–6 of 18" between two arrows. */
export const Pager = ({ label, previous, next }: PagerProps) => (
  <div class="pager">
    <Turn name="Previous" path="M15 4.5 7.5 12l7.5 7.5" to={previous} />
    <b aria-live="polite">{label}</b>
    <Turn name="Next" path="m9 4.5 7.5 7.5L9 19.5" to={next} />
  </div>
);

const Turn = ({ name, path, to }: { name: string; path: string; to: (() => void) | undefined }) => (
  <button type="button" class="pager-turn" aria-label={name} aria-disabled={!to || undefined} onClick={() => to?.()}>
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  </button>
);
