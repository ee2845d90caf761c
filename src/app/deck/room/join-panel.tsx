import type { StageView } from "../../../model/index.ts";
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
        <p class="join-panel-address">{bare(address)}</p>
        <p>and type</p>
        <p class="join-panel-letters">{spaced(room.code)}</p>
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
        <code>{bare(address)}</code>
      </>
    ))}
  </span>
);

/** What a phone opens. In capitals, of which a QR code holds more; servers take either. */
export const joinAddress = (address: string, code: string): string => `${address}r/${code}`.toUpperCase();

/** An address as people type it. */
const bare = (address = ""): string => address.replace(/^https?:\/\/|\/$/g, "");

/** A code in two threes, to be read aloud. */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
