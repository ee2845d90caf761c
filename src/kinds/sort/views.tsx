import type { ExerciseViews } from "../../model/index.ts";
import { Board } from "./board/board.tsx";
import { cards } from "./paper/cards.tsx";
import { Guide } from "./paper/guide.tsx";
import { Paper } from "./paper/paper.tsx";
import { Play } from "./play/play.tsx";
import { Review } from "./review/review.tsx";
import type { SortShape } from "./types.ts";

// Pages for paper are made in Node and shown in the gallery: other browsers' chunk goes without them.
const atDesk = import.meta.env.SSR || import.meta.env.DEV;
const Nothing = () => null;

/** The surfaces of a sort. */
export const sortViews: ExerciseViews<SortShape> = {
  Play,
  Review,
  Board,
  Paper: atDesk ? Paper : Nothing,
  Guide: atDesk ? Guide : Nothing,
  ...(atDesk && { cards }),
};
