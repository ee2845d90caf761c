import type { ComponentChildren, Mode } from "staffroom";
import { type GlueTask, RUNGS, type RungId } from "../types.ts";

/** The level of a step's heading: below the slide's on the stage, below the exercise's on a phone and on a page. */
export const titleTag = (mode: Mode) => (({ deck: "h2", phone: "h3", page: "h4" }) as const)[mode];

export const Tick = () => (
  <svg class="glue-tick" viewBox="0 0 24 24" aria-hidden="true">
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </svg>
);

/** The tag on a person's own words. */
export const You = () => <span class="glue-you">You</span>;

interface StairsProps {
  readonly task: GlueTask;
  readonly label: string;
  /** What stands on a rung, and how the rung looks: `done`, `now`, `later`, `climbed`, `marked` or `plain`. */
  rung(id: RungId, number: number): { readonly look: string; readonly body: ComponentChildren };
}

/** Five rungs as stairs, read and tabbed from the bottom. */
export const Stairs = ({ task, label, rung }: StairsProps) => (
  <ol class="glue-stairs" aria-label={label}>
    {RUNGS.map((id, at) => {
      const { look, body } = rung(id, at + 1);
      return (
        <li key={id} data-rung={id} data-state={look} data-step={id}>
          <span class="glue-stair">
            <b>{at + 1}</b> {task.rungs[id].short ?? task.rungs[id].name}
          </span>
          <div class="glue-tread">{body}</div>
        </li>
      );
    })}
  </ol>
);
