import "../../ui/mark.css";
import "../../ui/paper.css";
import "./paper/paper.css";
import "./style.css";
import { defineExercise } from "../../model/index.ts";
import { sortExamples } from "./examples.ts";
import { sortLogic } from "./logic/logic.ts";
import type { SortShape } from "./types.ts";
import { sortViews } from "./views.tsx";

/** Cards sorted into bins, each with a best reading and perhaps a fair second. */
export default defineExercise<SortShape>({ logic: sortLogic, views: sortViews, examples: sortExamples });
