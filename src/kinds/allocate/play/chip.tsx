import type { AllocateTag, AllocateTask } from "../types.ts";
import "./chip.css";

/** A tag as its letter, drawn in its group's look. Its name is always printed or said beside it. */
export const Chip = ({ task, tag }: { readonly task: AllocateTask; readonly tag: AllocateTag }) => (
  <i class="chip" data-look={task.groups.find(({ id }) => id === tag.group)?.look} aria-hidden="true">
    {tag.letter}
  </i>
);
