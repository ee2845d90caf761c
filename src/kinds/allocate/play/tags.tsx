import type { AllocateTask } from "../types.ts";
import { Chip } from "./chip.tsx";

interface TagsProps {
  readonly task: AllocateTask;
  readonly chosen: string | undefined;
  readonly locked: boolean;
  /** True while no block is in hand. */
  readonly off: boolean;
  tag(id: string): void;
}

/** The tags as native buttons, group by group. */
export const Tags = ({ task, chosen, locked, off, tag }: TagsProps) => (
  <div class="allocate-groups">
    {task.groups.map((group) => {
      const tags = task.tags.filter((one) => one.group === group.id);
      return (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the grid
        <div
          class="allocate-group"
          role="group"
          aria-label={group.name}
          key={group.id}
          data-many={tags.length > 3 || undefined}
        >
          <p aria-hidden="true">{group.name}</p>
          {tags.map((one) => (
            <button
              key={one.id}
              type="button"
              class="allocate-tag"
              data-tag={one.id}
              aria-pressed={one.id === chosen}
              aria-disabled={locked || off || undefined}
              aria-keyshortcuts={one.letter}
              onClick={() => tag(one.id)}
            >
              <Chip task={task} tag={one} />
              <span>
                <b>{one.name}</b>
                {one.hint && <small>{one.hint}</small>}
              </span>
            </button>
          ))}
        </div>
      );
    })}
  </div>
);

/** What the tags mean, to open where the buttons have no room to say it. */
export const Meanings = ({ task }: { readonly task: AllocateTask }) => (
  <details class="allocate-meanings">
    <summary>What the tags mean</summary>
    <ul>
      {task.tags.map((tag) => (
        <li key={tag.id}>
          <Chip task={task} tag={tag} />
          <span>
            <b>{tag.name}</b> {tag.hint}
          </span>
        </li>
      ))}
    </ul>
  </details>
);
