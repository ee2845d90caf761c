import { describeSpread, describeWidth } from "../../shared/board/describe.ts";
import type { SortTally, SortTask } from "../types.ts";
import { spreadOf } from "./spread.ts";

/** The finding in words, with its counts. */
export const describeSort = (task: SortTask, tally: SortTally): string => describeSpread(spreadOf({ task, tally }));

/** How wide the answers spread, without a name. */
export const spreadSort = (task: SortTask, tally: SortTally): string => describeWidth(spreadOf({ task, tally }));
