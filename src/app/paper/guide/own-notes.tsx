import { Lines } from "../pieces/page.tsx";

/** With less room than this, in millimetres, a few lines would look left over. */
const LEAST = 45;

/** Lines for a facilitator's own notes, at the end of a page that has room left; in millimetres. */
export const OwnNotes = ({ room }: { readonly room: number }) =>
  room > LEAST ? (
    <div class="own-notes">
      <h3>Your notes</h3>
      <Lines />
    </div>
  ) : null;
