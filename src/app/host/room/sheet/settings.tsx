import type { Live } from "../use-live.tsx";
import { Check } from "./check.tsx";

/** Who gets in, what phones ask for, and from how many answers on a result shows. */
export function Settings({ live: { view, room } }: { readonly live: Live }) {
  const { isDoorLocked, settings } = view.room;
  return (
    <section aria-labelledby="room-door">
      <h3 id="room-door">Door and answers</h3>
      <Check room={room} on={isDoorLocked} turn={(locked) => room.ask({ do: "door", locked })}>
        Lock the door
        <small>Nobody new gets in. Whoever is in stays in.</small>
      </Check>
      <Check room={room} on={settings.alias} turn={(on) => room.ask({ do: "alias", on })}>
        Ask for an alias
        <small>Phones then have a field for a name, which may stay empty.</small>
      </Check>
      <MinGroup {...{ view, room }} />
    </section>
  );
}

function MinGroup({ view, room }: Pick<Live, "view" | "room">) {
  const { minGroup } = view.room.settings;
  return (
    <label class="room-check">
      <input
        type="number"
        min={1}
        max={50}
        value={minGroup}
        onChange={({ currentTarget }) => {
          const count = currentTarget.valueAsNumber;
          if (Number.isInteger(count) && count >= 1 && count <= 50) room.ask({ do: "min-group", count });
          else currentTarget.value = String(minGroup);
        }}
      />
      <span>
        answers before a result shows
        <small>With fewer, stage and phones say how many answered. You see the result all the same.</small>
      </span>
    </label>
  );
}
