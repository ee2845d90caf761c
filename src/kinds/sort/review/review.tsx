import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ReviewProps } from "../../../model/index.ts";
import { pageSize } from "../../shared/board/rows.ts";
import { Pager } from "../../shared/play/pager.tsx";
import type { SortShape } from "../types.ts";
import { ReviewCard } from "./card.tsx";
import { readingsOf } from "./readings.ts";
import { ReviewTable } from "./table.tsx";

/** A person's answers beside our readings, with the reason for each. Words, never a score. */
export function Review({ task, solution, draft, answer, tally, focus, mode }: ReviewProps<SortShape>) {
  const readings = readingsOf(task, solution, answer ?? draft);
  const placeOf = (id: string | undefined) => readings.findIndex(({ card }) => card.id === id);
  const [at, setAt] = useState(Math.max(0, placeOf(focus)));
  // The room's card is followed when it changes, not kept
  useEffect(() => {
    if (placeOf(focus) >= 0) setAt(placeOf(focus));
  }, [focus]);
  const deck = mode === "deck";
  const root = useRef<HTMLDivElement>(null);
  const follow = useRef(false);
  // A row left behind may be on another page: the focus goes along to the one chosen.
  useLayoutEffect(() => {
    if (follow.current) root.current?.querySelector<HTMLElement>("[data-start]")?.focus({ preventScroll: deck });
    follow.current = false;
  });
  const go = (to: number) => setAt(Math.min(readings.length - 1, Math.max(0, to)));
  const pick = (to: number) => {
    follow.current = true;
    go(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const paging = (event.target as HTMLElement).closest(".pager");
    (paging ? go : pick)(at + by);
  };
  const reading = readings[at];
  if (!reading) return null;
  const size = deck ? pageSize(readings.length) : 1;
  const first = Math.floor(at / size) * size;
  const last = Math.min(first + size, readings.length);
  const label = `${deck ? `${first + 1}–${last}` : `Card ${last}`} of ${readings.length}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the controls inside
    <div class={`kind kind-${mode} kind-review sort`} data-look="own" ref={root} onKeyDown={onKeyDown}>
      {readings.length > size && (
        <Pager
          label={label}
          previous={first > 0 ? () => go(first - size) : undefined}
          next={last < readings.length ? () => go(first + size) : undefined}
        />
      )}
      {deck ? (
        <ReviewTable {...{ task, readings, first, last, at, pick }} />
      ) : (
        <ReviewCard {...{ task, readings, reading, tally, mode, pick }} />
      )}
    </div>
  );
}
