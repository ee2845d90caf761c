import { command } from "./command.ts";
import { knownRoom } from "./store.ts";

/** Has the stage show code and QR large, or take them away. */
export const toggleJoin = (): void => command({ do: "show-join", on: !(knownRoom()?.view.isJoinShown ?? false) });
