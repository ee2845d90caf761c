import { Named } from "../../shared/board/pieces.tsx";
import type { SortBin, SortFlag } from "../types.ts";

/** A bin's mark whose name is said but not printed: for columns and cells. */
export const BinName = ({ bin }: { bin: SortBin }) => (
  <Named name={bin.name} hue={bin.hue} mark={{ shape: bin.mark, letter: bin.letter }} />
);

/** Says that a card was written to have two sides. */
export const Argued = () => (
  <p class="sort-argued">
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M5 2.5h2.4v19H5zM8.6 4H21l-3.6 4.8L21 13.5H8.6Z" />
    </svg>
    Built to be argued
  </p>
);

/** Who would mark a card with the task's flag: the person, we, both; nothing where neither would. */
export function Flagged({ flag, mine, ours }: { flag: SortFlag | undefined; mine: boolean; ours: boolean }) {
  if (!flag || !(mine || ours)) return null;
  return (
    <p class="sort-flagged">
      <b class="sort-bang" aria-hidden="true">
        !
      </b>
      {flag.name}: {mine ? (ours ? "you say so, and so do we" : "you say so") : "we would say so"}.
    </p>
  );
}
