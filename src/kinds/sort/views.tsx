import type { ExerciseViews } from "../../model/index.ts";
import { Board } from "./board.tsx";
import { Guide } from "./guide.tsx";
import { Paper } from "./paper.tsx";
import { Play } from "./play.tsx";
import { Review } from "./review.tsx";
import type { SortShape } from "./types.ts";

/** The surfaces of a sort. */
export const sortViews: ExerciseViews<SortShape> = { Play, Review, Board, Paper, Guide };
