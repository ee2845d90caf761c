import type { StageView } from "../../../model/index.ts";
import { bareAddress, joinAddress, showCode } from "../../../room/join-words.ts";
import { Qr } from "../../../ui/qr.tsx";
import "./join-panel.css";

/** Code, address and QR of a room, for the back row; under `title` where it lies over the slide. */
export function JoinPanel({ view, title }: { readonly view: StageView | undefined; readonly title?: string }) {
  if (!view) return <p class="join-panel-wait">Looking for the room…</p>;
  const { room, joins, counts } = view;
  const [address, ...others] = joins;
  const closed = room.isClosed
    ? "This room has ended."
    : room.isDoorLocked
      ? "The door is closed: nobody new gets in for now."
      : undefined;
  return (
    <div class="join-panel" data-titled={title !== undefined || undefined}>
      <div class="join-panel-code">
        {address && <Qr text={joinAddress(address, room.code)} size={title === undefined ? 430 : 464} />}
      </div>
      <div class="join-panel-words">
        {title && <h2>{title}</h2>}
        <p>Scan, or open</p>
        <p class="join-panel-address">{bareAddress(address ?? "")}</p>
        <p>and type</p>
        <p class="join-panel-letters">{showCode(room.code)}</p>
      </div>
      <p class="join-panel-foot">{room.settings.alias ? "No app, no account." : "No app, account or name."}</p>
      <p class="join-panel-foot">
        {closed ?? (others.length > 0 && <Others addresses={others.slice(0, 2)} />)}
        <b>{counts.here} here</b>
      </p>
    </div>
  );
}

const Others = ({ addresses }: { readonly addresses: readonly string[] }) => (
  <span>
    No luck? Try{" "}
    {addresses.map((address, at) => (
      <>
        {at > 0 && " or "}
        <code>{bareAddress(address)}</code>
      </>
    ))}
  </span>
);
