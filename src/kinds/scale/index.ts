import "../../ui/mark.css";
import "../../ui/paper.css";
import "./style.css";
import { defineExercise } from "../../model/index.ts";
import { scaleExamples } from "./examples.ts";
import { scaleLogic } from "./logic/logic.ts";
import type { ScaleShape } from "./types.ts";
import { scaleViews } from "./views.tsx";

/** Items marked on a scale of a few points, read group by group and in words. */
export default defineExercise<ScaleShape>({
  logic: scaleLogic,
  views: scaleViews,
  examples: scaleExamples,
  compare: "See what it comes to",
});
