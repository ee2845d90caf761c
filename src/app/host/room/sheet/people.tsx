import { useId, useState } from "preact/hooks";
import type { Seat } from "../../../../model/index.ts";
import { Button } from "../../../../ui/button.tsx";
import { Key } from "../../parts.tsx";
import type { Live } from "../use-live.tsx";

/** Who is in the room, in order of arrival; each can be removed, which asks once and can be undone. */
export function People({ live }: { readonly live: Live }) {
  const id = useId();
  const { view, commands } = live;
  return (
    <section class="people" aria-labelledby={id}>
      <h3 id={id}>People: {view.seats.length}</h3>
      {view.seats.length === 0 && <p>Nobody is in the room yet.</p>}
      {view.seats.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <ol tabIndex={0} aria-labelledby={id}>
          {view.seats.map((seat, index) => (
            <Person key={seat.id} seat={seat} number={index + 1} live={live} />
          ))}
        </ol>
      )}
      {view.undo && (
        <Button onPress={() => commands.undo?.()}>
          {view.undo} <Key of="undo" />
        </Button>
      )}
    </section>
  );
}

function Person({ seat, number, live }: { readonly seat: Seat; readonly number: number; readonly live: Live }) {
  const [isAsking, ask] = useState(false);
  const { id, alias, isAsleep, hasAnswered } = seat;
  const name = alias ?? `Phone ${number}`;
  const states = [hasAnswered && live.view.step && "answered", isAsleep && "asleep"].filter(Boolean);
  return (
    <li>
      <span dir="auto">{name}</span>
      <small>{states.join(", ")}</small>
      {isAsking && (
        <Button label={`Remove ${name}`} onPress={() => live.room.ask({ do: "remove", who: id })}>
          Remove
        </Button>
      )}
      {!live.view.room.isClosed && (
        <Button quiet label={isAsking ? `Keep ${name}` : `Remove ${name}…`} onPress={() => ask(!isAsking)}>
          {isAsking ? "Keep" : "Remove…"}
        </Button>
      )}
    </li>
  );
}
