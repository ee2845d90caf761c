import { useState } from "preact/hooks";
import type { HostView } from "../../../../model/index.ts";
import { bareAddress, joinAddress, showCode } from "../../../../room/join-words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Qr } from "../../../../ui/qr.tsx";

const SIZE = 200;

/** How phones join, and how this page is opened on another device. */
export function Addresses({ view }: { readonly view: HostView }) {
  const { joins, hosts, room } = view;
  const [chosen, choose] = useState("");
  const address = joins.includes(chosen) ? chosen : joins[0];
  return (
    <div class="addresses">
      <section aria-labelledby="room-join">
        <h3 id="room-join">Phones join</h3>
        {address && (
          <div class="qr-paper">
            <Qr text={joinAddress(address, room.code)} size={SIZE} />
          </div>
        )}
        <p class="addresses-code">{showCode(room.code)}</p>
        {joins.length === 0 && <p>This machine is in no network: phones cannot reach it.</p>}
        <ul aria-label="Addresses, the likeliest first">
          {joins.map((join) => (
            <li key={join}>
              <label class="room-check">
                <input type="radio" name="join" checked={join === address} onChange={() => choose(join)} />
                <code>{bareAddress(join)}</code>
              </label>
            </li>
          ))}
        </ul>
        <a href="#preflight">Check that phones can join</a>
      </section>
      {hosts[0] !== undefined && <OtherDevice address={hosts[0]} />}
    </div>
  );
}

/** The host's key is in that address: whoever has it runs the room, so it is not shown until asked for. */
function OtherDevice({ address }: { readonly address: string }) {
  const [isShown, show] = useState(false);
  return (
    <section aria-labelledby="room-device">
      <h3 id="room-device">This page on a tablet</h3>
      {isShown && (
        <div class="qr-paper">
          <Qr text={address} size={SIZE} />
        </div>
      )}
      <p>
        {isShown
          ? "Whoever scans this runs the room: keep it off the projector."
          : "Scan a code with the tablet, and it drives deck and room from there."}
      </p>
      <Button onPress={() => show(!isShown)}>{isShown ? "Put the code away" : "Show the code"}</Button>
    </section>
  );
}
