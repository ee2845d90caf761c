import { JoinPanel } from "./join-panel.tsx";
import { useRoom } from "./use-room.ts";

/** Code and QR over whatever slide is shown, while the room says so. */
export function JoinOverlay() {
  const view = useRoom()?.view;
  if (!view?.isJoinShown) return null;
  return (
    <div class="join-overlay" role="dialog" aria-label="How to join">
      <JoinPanel view={view} title="Join on your phone" />
    </div>
  );
}

/** What stands in place of `::join` on a slide. */
export const JoinSlot = () => <JoinPanel view={useRoom()?.view} />;
