import { Mark } from "../../../ui/mark.tsx";
import type { SortBin } from "../types.ts";

interface PagerProps {
  readonly label: string;
  readonly previous: (() => void) | undefined;
  readonly next: (() => void) | undefined;
}

/** "1–6 of 18" between two arrows. */
export const Pager = ({ label, previous, next }: PagerProps) => (
  <div class="sort-pager">
    <Turn name="Previous" path="M15 4.5 7.5 12l7.5 7.5" to={previous} />
    <b aria-live="polite">{label}</b>
    <Turn name="Next" path="m9 4.5 7.5 7.5L9 19.5" to={next} />
  </div>
);

const Turn = ({ name, path, to }: { name: string; path: string; to: (() => void) | undefined }) => (
  <button type="button" class="sort-turn" aria-label={name} aria-disabled={!to || undefined} onClick={() => to?.()}>
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  </button>
);

/** A mark whose name is said but not printed: for columns and cells. */
export const Named = ({ bin }: { bin: SortBin }) => (
  <>
    <Mark shape={bin.mark} hue={bin.hue} letter={bin.letter} />
    <span class="visually-hidden">{bin.name}</span>
  </>
);

/** The tag on a person's own answer. */
export const You = () => <span class="sort-you">You</span>;

/** Says that a card was written to have two sides. */
export const Argued = () => (
  <p class="sort-argued">
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M5 2.5h2.4v19H5zM8.6 4H21l-3.6 4.8L21 13.5H8.6Z" />
    </svg>
    Built to be argued
  </p>
);

/** What the frames mean, drawn at their own weights; `second` says whether there is one of a fair second. */
export const FrameKey = ({ second }: { second: boolean }) => (
  <p class="sort-key">
    <span>
      <i class="sort-frame" data-frame="best" /> our reading
    </span>
    {second && (
      <span>
        <i class="sort-frame" data-frame="second" /> a fair second
      </span>
    )}
  </p>
);
