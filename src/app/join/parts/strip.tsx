import type { ComponentChildren } from "preact";
import { showCode } from "../../../room/join-words.ts";
import type { PhoneState } from "../phone.ts";
import { Dot, Icon } from "./icons.tsx";

interface StripProps {
  readonly state: PhoneState;
  /** What the screen below has to say of itself. */
  readonly note?: ComponentChildren;
  /** True while the sheet about this phone lies over the screen. */
  readonly isOpen: boolean;
  toggle(): void;
}

/** Where one is, and the one thing to know about the connection; yellow when something needs patience. */
export function Strip({ state, note, isOpen, toggle }: StripProps) {
  const { view, person, status } = state;
  const isWarning = view !== undefined && (status === "lost" || view.room.fault !== undefined);
  return (
    <header class="strip" data-warning={isWarning || undefined}>
      {view && person ? (
        <button type="button" class="strip-room" aria-expanded={isOpen} onClick={toggle}>
          {view.people.length > 1 || person.alias ? <b dir="auto">{nameOf(view.people, person)}</b> : "Room"}{" "}
          <span class="code">{showCode(view.room.code)}</span>
          <span class="visually-hidden">, about this phone</span>
          <svg class="icon strip-more" viewBox="0 0 24 24" aria-hidden="true">
            <path d={isOpen ? "m6 15 6-6 6 6" : "m6 9 6 6 6-6"} />
          </svg>
        </button>
      ) : (
        <b class="strip-name">Staffroom</b>
      )}
      <p class="strip-state" role="status">
        <Connection state={state} note={note} />
      </p>
    </header>
  );
}

function Connection({ state: { view, status }, note }: Pick<StripProps, "state" | "note">) {
  if (!view) return status === "lost" ? "No answer yet" : null;
  if (status === "lost")
    return (
      <b>
        Offline <Icon name="none" />
      </b>
    );
  if (view.room.fault !== undefined) return <b>Room can’t save. Yours are kept here.</b>;
  if (status === "connecting")
    return (
      <>
        <Dot full={false} /> Reconnecting
      </>
    );
  return (
    note ?? (
      <>
        <Dot full /> Connected
      </>
    )
  );
}

/** What to call somebody on this phone: their alias, else the order in which they joined. */
export function nameOf(
  people: readonly { readonly id: string; readonly alias?: string }[],
  person: { readonly id: string; readonly alias?: string },
): string {
  return person.alias ?? (people.length > 1 ? `Person ${people.findIndex(({ id }) => id === person.id) + 1}` : "You");
}
