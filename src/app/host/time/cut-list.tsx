import { useEffect, useRef, useState } from "preact/hooks";
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
  /** Whether the talk runs behind: the list unfolds by itself then. */
  readonly late: boolean;
}

/** What can be left out, first things first, and what has been; every cut can be undone. */
export function CutList({ plan, run, tell, ways, late }: CutListProps) {
  const [open, setOpen] = useState(late);
  const section = useRef<HTMLElement>(null);
  const gone = plan.items.filter(({ id }) => run.cuts.includes(id));
  // A cut that ends the lateness leaves its Undo in sight.
  useEffect(() => setOpen((was) => late || (was && gone.length > 0)), [late]);
  const change = (type: "cut" | "uncut", id: string) => {
    // The pressed button goes: Tab goes on from here, and Space turns the slide.
    section.current?.focus();
    tell({ type, id });
  };
  if (ways.length + gone.length === 0) return null;
  return (
    <section class="cuts" aria-labelledby={CUT_LIST} ref={section} tabIndex={-1}>
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
                onPress={() => change("cut", item.id)}
              >
                Cut {plainNumber(item.minutes)} min
              </Button>
            </li>
          ))}
          {gone.map((item) => (
            <li key={item.id} class="cuts-gone">
              <s>{item.title}</s>
              <Button label={`Undo the cut of ${item.title}`} onPress={() => change("uncut", item.id)}>
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
