import { showCode } from "../../../room/join-words.ts";
import { Tool } from "../parts.tsx";
import { hereWords } from "./heads.ts";
import type { Live } from "./use-live.tsx";

/** The room in the top line: its code, showing it on the stage, who is here. */
export function RoomTop({ live: { view, commands } }: { readonly live: Live }) {
  return (
    <div class="top-room">
      {view.room.isRehearsal && (
        <p class="top-mark">
          Rehearsal<span>: simulated phones, nothing is kept</span>
        </p>
      )}
      <p>
        Room <code lang="zxx">{showCode(view.room.code)}</code>
      </p>
      {!view.room.isClosed && (
        <Tool of="join" commands={commands}>
          {view.isJoinShown ? "hide join" : "show join"}
        </Tool>
      )}
      <p class="top-here">{hereWords(view.counts)}</p>
    </div>
  );
}
