import type { ExerciseViews } from "../../model/index.ts";
import { Board } from "./board/board.tsx";
import { Guide } from "./paper/guide.tsx";
import { Paper } from "./paper/paper.tsx";
import { Play } from "./play/play.tsx";
import { Review } from "./review/review.tsx";
import type { CanvasShape } from "./types.ts";

// Pages for paper are made in Node and shown in the gallery: other browsers' chunk goes without them.
const atDesk = import.meta.env.SSR || import.meta.env.DEV;
const Nothing = () => null;

/** The surfaces of a canvas. */
export const canvasViews: ExerciseViews<CanvasShape> = {
  Play,
  Review,
  Board,
  Paper: atDesk ? Paper : Nothing,
  Guide: atDesk ? Guide : Nothing,
};
