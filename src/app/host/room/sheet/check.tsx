import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { RoomLink } from "../use-room.ts";

interface CheckProps {
  readonly room: RoomLink;
  /** As the room has it. */
  readonly on: boolean;
  readonly children: ComponentChildren;
  /** Asks the room for the other. */
  turn(on: boolean): void;
}

/** A box to tick for a setting of the room: it stays as it was pressed until the room has answered. */
export function Check({ room, on, children, turn }: CheckProps) {
  const [wanted, want] = useState<boolean>();
  const shown = room.isBusy ? (wanted ?? on) : on;
  const press = () => {
    want(!shown);
    turn(!shown);
  };
  return (
    <label class="room-check">
      <input type="checkbox" checked={shown} onChange={press} />
      <span>{children}</span>
    </label>
  );
}
