import "../../ui/paper.css";
import "./style.css";
import { defineExercise } from "../../model/index.ts";
import { canvasExamples } from "./examples.ts";
import { canvasLogic } from "./logic/logic.ts";
import type { CanvasShape } from "./types.ts";
import { canvasViews } from "./views.tsx";

/** A page to fill in one's own words, which never leave the device. */
export default defineExercise<CanvasShape>({
  logic: canvasLogic,
  views: canvasViews,
  examples: canvasExamples,
  compare: "See an example",
});
