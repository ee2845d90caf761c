import { useState } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";
import { Key } from "../parts.tsx";
import type { PlanItem } from "./plan.ts";
import type { TimeProps } from "./time-column.tsx";
import { plainNumber } from "./words.ts";

/** Id of the button that opens and folds the list. */
export const CUT_LIST = "cut-list";

interface CutListProps extends TimeProps {
  /** What may still be cut. */
  readonly ways: readonly PlanItem[];
  /** Whether it opens unfolded. */
  readonly open: boolean;
}

/** What can be left out, first things first, and what has been; every cut can be undone. */
export function CutList({ plan, run, tell, ways, open: opens }: CutListProps) {
  const [open, setOpen] = useState(opens);
  const gone = plan.items.filter(({ id }) => run.cuts.includes(id));
  if (ways.length + gone.length === 0) return null;
  return (
    <section class="cuts" aria-labelledby={CUT_LIST}>
      <h3>
        <button id={CUT_LIST} type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <b>Cut list</b>
          <span>{describe(minutesOf(ways), minutesOf(gone))}</span>
          <Key of="cut-list" />
        </button>
      </h3>
      {open && (
        <ul>
          {ways.map((item) => (
            <li key={item.id}>
              <span>{item.title}</span>
              <Button
                label={`Cut ${item.title}, ${plainNumber(item.minutes)} minutes`}
                onPress={() => tell({ type: "cut", id: item.id })}
              >
                Cut {plainNumber(item.minutes)} min
              </Button>
            </li>
          ))}
          {gone.map((item) => (
            <li key={item.id} class="cuts-gone">
              <s>{item.title}</s>
              <Button label={`Undo the cut of ${item.title}`} onPress={() => tell({ type: "uncut", id: item.id })}>
                Undo
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const minutesOf = (items: readonly PlanItem[]): number => items.reduce((sum, { minutes }) => sum + minutes, 0);

function describe(left: number, gone: number): string {
  if (gone === 0) return `${plainNumber(left)} min to save`;
  return `${plainNumber(gone)} min cut${left > 0 ? `, ${plainNumber(left)} left` : ""}`;
}
