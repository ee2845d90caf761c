import { useId } from "preact/hooks";
import type { Mode } from "../../../model/index.ts";
import { Mark } from "../../../ui/mark.tsx";
import { TITLES } from "../../shared/play/hand.ts";
import { groupOf } from "../logic/spread.ts";
import type { ScaleGroup, ScaleItem, ScaleTask } from "../types.ts";

interface CardProps {
  readonly task: ScaleTask;
  readonly item: ScaleItem;
  readonly mode: Mode;
}

/** The item in hand: what it is about, unless that is kept to the end, and its words. */
export function Card({ task, item, mode }: CardProps) {
  const id = useId();
  const Title = TITLES[mode];
  const group = task.shuffled ? undefined : groupOf(task, item.group);
  return (
    <div class="hand scale-hand" role="tabpanel" aria-labelledby={id} data-hand data-item={item.id}>
      {group && <GroupName group={group} />}
      <Title class="kind-title scale-item" id={id} tabIndex={-1} data-start>
        {item.text}
      </Title>
    </div>
  );
}

export const GroupName = ({ group: { name, mark, hue, letter } }: { readonly group: ScaleGroup }) => (
  <p class="scale-group">
    {mark && hue && letter && <Mark shape={mark} hue={hue} letter={letter} />}
    {name}
  </p>
);
