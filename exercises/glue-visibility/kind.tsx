import "./style.css";
import { defineExercise } from "staffroom";
import { Board } from "./board/board.tsx";
import { glueExamples } from "./examples.ts";
import { glueLogic } from "./logic/logic.ts";
import { Guide } from "./paper/guide.tsx";
import { Paper } from "./paper/paper.tsx";
import { Play } from "./play/play.tsx";
import { Review } from "./review/review.tsx";
import type { GlueShape } from "./types.ts";

// Pages for paper are made in Node and shown in the gallery: other browsers' chunk goes without them.
const atDesk = import.meta.env.SSR || import.meta.env.DEV;
const Nothing = () => null;

/** A weak line about glue work is rebuilt rung by rung, checked by its writer, and the work itself decided on. */
export default defineExercise<GlueShape>({
  logic: glueLogic,
  views: { Play, Review, Board, Paper: atDesk ? Paper : Nothing, Guide: atDesk ? Guide : Nothing },
  examples: glueExamples,
});
