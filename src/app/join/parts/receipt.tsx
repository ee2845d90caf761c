import type { OutboxState } from "../../../room/outbox.ts";
import type { Sent } from "../keep/sheets.ts";
import { useNow } from "../use-phone.ts";
import { Icon } from "./icons.tsx";

interface ReceiptProps {
  readonly sent: Sent;
  readonly outbox: OutboxState;
  /** False where this browser stores nothing, so that a reload would lose it. */
  readonly isKept: boolean;
  /** What is said once the room has it. */
  readonly note: string;
}

const timeOf = (at: number): string => new Date(at).toLocaleTimeString([], { timeStyle: "medium" });

/** Two steps: kept here, and in the room's hands. */
export function Receipt({ sent, outbox, isKept, note }: ReceiptProps) {
  const isIn = sent.received !== undefined;
  return (
    <ol class="receipt">
      <li data-done>
        <i>
          <Icon name="check" />
        </i>
        <p>
          <b>{isKept ? "Saved on this phone" : "On this page until a reload"}</b> <span>{timeOf(sent.at)}</span>
        </p>
      </li>
      <li data-done={isIn || undefined}>
        <i>{isIn ? <Icon name="check" /> : null}</i>
        <p>
          <b>{isIn ? "Received by the room" : "Waiting for the room"}</b>{" "}
          <span>{sent.received === undefined ? <Trying outbox={outbox} /> : `${timeOf(sent.received)}. ${note}`}</span>
        </p>
      </li>
    </ol>
  );
}

function Trying({ outbox: { tries, next, isSending, refusal } }: Pick<ReceiptProps, "outbox">) {
  const now = useNow(true);
  if (tries === 0) return "On its way.";
  const seconds = next === undefined ? 0 : Math.max(0, Math.ceil((next - now) / 1000));
  const tried = refusal ? refusal.message : tries === 1 ? "Tried once." : `Tried ${tries} times.`;
  const again = isSending || seconds === 0 ? "Trying again." : `Again in ${seconds} second${seconds === 1 ? "" : "s"}.`;
  return `${tried} ${again} If the room locks first, this page will say so.`;
}
