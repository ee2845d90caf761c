import { Lines } from "../pieces/page.tsx";

/** A page with more room than this, in millimetres, has lines at its end. */
export const ROOM_FOR_NOTES = 45;

/** Lines for a facilitator's own notes. */
export const OwnNotes = () => (
  <div class="own-notes">
    <h3>Your notes</h3>
    <Lines />
  </div>
);
