import type { RoomLink } from "../use-room.ts";

/** In place of the column, as long as the room's server has not answered. */
export const Waiting = ({ room }: { readonly room: RoomLink }) => (
  <section class="room" aria-label="Room" role="status">
    <header class="room-head">
      <h2>{room.isForeign ? "Not the host’s page" : "Looking for the room…"}</h2>
    </header>
    <p>
      {room.isForeign
        ? "The room does not take this browser for the facilitator’s. Open the host page on the laptop itself, or by the code for another device that its Room sheet shows."
        : room.status === "lost"
          ? "Its server does not answer. Is “npm start” still running? This page tries again by itself."
          : "The deck can be driven meanwhile."}
    </p>
  </section>
);
