import { Sheet } from "../../sheet.tsx";
import type { Live } from "../use-live.tsx";
import { Addresses } from "./addresses.tsx";
import { Closing } from "./closing.tsx";
import { People } from "./people.tsx";
import { Settings } from "./settings.tsx";

/** Everything about the room that is not about an exercise. */
export const RoomSheet = ({ live, close }: { readonly live: Live; close(): void }) => (
  <Sheet title="Room" kind="room-sheet" close={close}>
    <div class="room-sheet-parts">
      {!live.view.room.isClosed && <Addresses view={live.view} />}
      <div>
        {!live.view.room.isClosed && <Settings live={live} />}
        <People live={live} />
        <Closing live={live} />
      </div>
    </div>
  </Sheet>
);
