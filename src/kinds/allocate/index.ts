import "../../ui/mark.css";
import "../../ui/paper.css";
import "./style.css";
import { defineExercise } from "../../model/index.ts";
import { allocateExamples } from "./examples.ts";
import { allocateLogic } from "./logic/logic.ts";
import type { AllocateShape } from "./types.ts";
import { allocateViews } from "./views.tsx";

/** Half days tagged, and the mix read in words. */
export default defineExercise<AllocateShape>({
  logic: allocateLogic,
  views: allocateViews,
  examples: allocateExamples,
  compare: "See your mix",
});
