import type { Mode } from "../../../model/index.ts";
import { RoomSays } from "../../shared/board/pieces.tsx";
import type { SpreadRow } from "../../shared/board/spread.ts";
import { adviceOn, isClear } from "../logic/lean.ts";
import { GroupName } from "../play/card.tsx";
import { Sign } from "../play/sign.tsx";
import type { ScaleDraft, ScaleGroup, ScaleItem, ScaleSolution, ScaleTask } from "../types.ts";

interface Shown {
  readonly task: ScaleTask;
  readonly solution: ScaleSolution;
  readonly marks: ScaleDraft["marks"];
  readonly notes: ScaleDraft["notes"];
  readonly mode: Mode;
  /** What the room said, by item. */
  readonly rows: ReadonlyMap<string, SpreadRow> | undefined;
}

interface GroupProps extends Shown {
  readonly group: ScaleGroup;
  readonly leans: readonly string[] | undefined;
}

/** One group: whether a person leans to it, what to do about it, and its items as they were answered. */
export function Group({ group, leans, ...shown }: GroupProps) {
  const { task, solution, marks, mode } = shown;
  const items = task.items.filter((item) => item.group === group.id);
  const isLean = leans?.includes(group.id) ?? false;
  const isOpen = items.some(({ id }) => marks[id] === undefined);
  const advice = task.combine && leans && !isOpen ? adviceOn(task, task.combine, group, leans, marks) : undefined;
  const meaning = solution.meanings[group.id];
  return (
    <div class="scale-part" data-lean={isLean || undefined}>
      <GroupName group={group} />
      {task.combine
        ? leans && <p class="scale-tag">{isLean ? "you lean to it" : "no lean of yours"}</p>
        : isLean && (
            <p class={mode === "deck" ? "visually-hidden" : "scale-tag"}>
              {isClear(leans) ? "a lean" : "it draws you"}
            </p>
          )}
      {advice && (
        <p class="scale-advice">
          <b>{advice.name}</b> {advice.text}
        </p>
      )}
      {meaning && (!task.lean || isLean) && <p class="scale-meaning">{meaning}</p>}
      <Items {...shown} items={items} />
    </div>
  );
}

/** Up to so many items of a group, the stage has room for each answer in words, and for what each item is after. */
const ROOM = { answers: 3, whys: 2 } as const;

/** Items with their answers, notes and what they are after; on the stage by their short names. */
export const Items = ({
  task,
  solution,
  items,
  marks,
  notes,
  mode,
  rows,
}: Shown & { readonly items: readonly ScaleItem[] }) => (
  <ul class="scale-list">
    {items.map(({ id, text, short }) => {
      const point = task.points.find((one) => one.id === marks[id]);
      return (
        <li key={id}>
          {point ? <Sign point={point} /> : <i class="sign" data-open />}
          <div>
            <p>
              {mode === "deck" ? short : text}{" "}
              <b class={mode === "deck" && items.length > ROOM.answers ? "visually-hidden" : undefined}>
                {point?.name ?? "open"}
              </b>
            </p>
            <RoomSays row={rows?.get(id)} />
            {notes[id] && mode !== "deck" && <p class="scale-words">{notes[id]}</p>}
            {solution.whys[id] && (mode !== "deck" || items.length <= ROOM.whys) && (
              <p class="scale-why">{solution.whys[id]}</p>
            )}
          </div>
        </li>
      );
    })}
  </ul>
);
