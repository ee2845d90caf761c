import type { Command } from "../../../room/protocol.ts";
import { sendCommand } from "../../../room/send.ts";
import { showNotice } from "../chrome/notice.ts";

/** The site's address. */
export const ROOT = new URL(".", location.href);

/** Asks something of the room, and says so when it does not do it. */
export function command(asked: Command): void {
  sendCommand(ROOT, asked).then(
    (refusal) => refusal && showNotice(refusal.message),
    () => showNotice("The room did not answer. Is the server still running?"),
  );
}
