import type { PlayProps } from "../../../model/index.ts";
import { neighbour, nextOpen } from "../../shared/play/hand.ts";
import { isKeyForPlay } from "../../shared/play/keys.ts";
import { Rail } from "../../shared/play/rail.tsx";
import { useHand } from "../../shared/play/use-hand.ts";
import type { ScaleDraft, ScaleItem, ScaleShape, ScaleTask } from "../types.ts";
import { All } from "./all.tsx";
import { Card } from "./card.tsx";
import { Note } from "./note.tsx";
import { Points } from "./points.tsx";
import { Sign } from "./sign.tsx";
import "../../shared/kind.css";
import "../../shared/play/hand.css";

/** Marking a scale: one item in hand at a time, and the points to give it. */
export function Play(props: PlayProps<ScaleShape>) {
  const { task, draft, act, locked, mode } = props;
  const { items, item, root, hand, take, mark, goOn, onKeyDown } = usePlay(props);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the controls inside
    <div
      class={`kind kind-${mode} scale`}
      data-look="own"
      data-noted={task.note !== undefined || undefined}
      ref={root}
      onKeyDown={onKeyDown}
    >
      <Rail
        label="Lines"
        steps={stepsOf(task, items, draft)}
        hand={hand}
        count={mode === "deck"}
        take={(id) => take(id, "tab")}
      />
      {item ? (
        <>
          <Card key={item.id} {...{ task, item, mode }} />
          <Points {...{ task, item, locked, mark }} chosen={draft.marks[item.id]} />
          {task.note !== undefined && (
            <Note
              key={`${item.id}-note`}
              {...{ locked, goOn }}
              label={task.note}
              value={draft.notes[item.id] ?? ""}
              write={(text, burst) => act({ type: "note", item: item.id, text, burst })}
            />
          )}
        </>
      ) : (
        <All {...{ task, items, mode, take }} marks={draft.marks} />
      )}
    </div>
  );
}

function usePlay({ task, draft: { marks, order }, act, locked, mode }: PlayProps<ScaleShape>) {
  const items = itemsOf(task, order);
  const ids = items.map(({ id }) => id);
  const isNoted = task.note !== undefined;
  const { root, hand, take, aimAt } = useHand({ ids, placed: marks, mode, stays: isNoted });
  const item = items.find(({ id }) => id === hand);
  const goOn = () => take(nextOpen(ids, marks, hand));
  const mark = (point: string) => {
    if (locked || !item) return;
    if (marks[item.id] === point) return goOn();
    if (!isNoted) aimAt("start");
    act({ type: "mark", item: item.id, point });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isKeyForPlay(event)) return;
    const point = task.points[Number(event.key) - 1];
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : undefined;
    if (by) take(neighbour(ids, hand, by), (event.target as HTMLElement).role === "tab" ? "tab" : "start");
    else if (point) mark(point.id);
    else return;
    event.preventDefault();
  };
  return { items, item, root, hand, take, mark, goOn, onKeyDown };
}

/** The items in the draft's order; what a draft of another wording does not name comes last. */
function itemsOf({ items }: ScaleTask, order: readonly string[]): readonly ScaleItem[] {
  const named = order.flatMap((id) => items.filter((item) => item.id === id));
  return [...named, ...items.filter((item) => !named.includes(item))];
}

const stepsOf = (task: ScaleTask, items: readonly ScaleItem[], { marks }: ScaleDraft) =>
  items.map(({ id, text }, at) => {
    const point = task.points.find((one) => one.id === marks[id]);
    const sign = point && <Sign point={point} />;
    return { id, label: `${at + 1}. ${text}: ${point ? point.name : "open"}`, ...(sign && { sign }) };
  });
