import "../../ui/paper.css";
import "./style.css";
import { defineExercise } from "../../model/index.ts";
import { choiceExamples } from "./examples.ts";
import { choiceLogic } from "./logic/logic.ts";
import type { ChoiceShape } from "./types.ts";
import { choiceViews } from "./views.tsx";

/** Scenarios with options of which none is right everywhere, and something to say aloud. */
export default defineExercise<ChoiceShape>({
  logic: choiceLogic,
  views: choiceViews,
  examples: choiceExamples,
  compare: "See what decides",
});
