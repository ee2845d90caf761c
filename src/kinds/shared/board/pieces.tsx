import "./grid.css";
import { Mark } from "../../../ui/mark.tsx";
import { countsOf } from "./describe.ts";
import type { SpreadCell, SpreadRow } from "./spread.ts";

/** A cell's or column's name: its mark with the name said but not printed, unless `shown`; else the name alone. */
export const Named = ({
  name,
  mark,
  hue,
  shown = false,
}: Pick<SpreadCell, "name" | "mark" | "hue"> & { shown?: boolean }) =>
  mark && hue ? (
    <>
      <Mark shape={mark.shape} hue={hue} letter={mark.letter} />
      <span class={shown ? undefined : "visually-hidden"}>{name}</span>
    </>
  ) : (
    <span class="board-head">{name}</span>
  );

/** "+3" or "−2" since the first round; nothing when nothing changed. */
export const Change = ({ by = 0 }: { by?: number | undefined }) =>
  by === 0 ? null : <small class="board-change">{by > 0 ? `+${by}` : `−${-by}`}</small>;

/** The tag on a person's own answer. */
export const You = () => <span class="board-you">You</span>;

/** What the room said to one thing, beside a person's own answer; nothing where there is no row. */
export const RoomSays = ({ row }: { row: SpreadRow | undefined }) =>
  row ? <small class="board-room">Room: {countsOf(row)}</small> : null;

/** What the frames mean, drawn at their own weights; `second` says whether there is one of a fair second. */
export const FrameKey = ({ second }: { second: boolean }) => (
  <p class="board-key">
    <span>
      <i class="board-frame" data-frame="best" /> our reading
    </span>
    {second && (
      <span>
        <i class="board-frame" data-frame="second" /> a fair second
      </span>
    )}
  </p>
);
