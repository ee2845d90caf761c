import { Button } from "../../../ui/button.tsx";
import { Receipt } from "../parts/receipt.tsx";
import { Own } from "./own.tsx";
import type { Work } from "./working.tsx";

/** After Send: the receipt, and what was sent. No counts here: eyes up. */
export function SentPage({ phone, state, step, sheet, edit }: Work & { edit(): void }) {
  const { sent } = sheet;
  const isWaiting = sent !== undefined && sent.received === undefined;
  const { isKept } = phone.shelf;
  const isStuck = isWaiting && (state.outbox.tries > 0 || state.status !== "live");
  const isPrivate = step.shares === "nothing";
  const note = state.view.room.settings.alias ? "It is counted without your alias." : "Nobody is named beside it.";
  return (
    <main class="page">
      <h1 tabIndex={-1}>
        {isStuck
          ? isKept
            ? "Saved here, not sent yet."
            : "Not sent yet."
          : isPrivate
            ? "You’re done."
            : "Your answer is in."}
      </h1>
      <p class="lead">{leadOf(isStuck, isPrivate)}</p>
      {sent && (
        <Receipt
          {...{ sent, isKept }}
          outbox={state.outbox}
          note={isPrivate ? "It only heard that you are done." : note}
        />
      )}
      {sent && (
        <Own items={sent.recited} isShared={!isPrivate} language={state.view.room.language}>
          <h2 lang="en">{isPrivate ? "On this phone only" : isWaiting ? "In the outbox" : "Your answers"}</h2>
        </Own>
      )}
      <div class="bar">
        {isStuck && <Button onPress={() => phone.retry()}>Try now</Button>}
        <Button onPress={edit}>{isStuck ? "Edit answers" : isPrivate ? "Go on with it" : "Change my answers"}</Button>
      </div>
    </main>
  );
}

function leadOf(isStuck: boolean, isPrivate: boolean): string {
  if (isStuck) return "It will go by itself once the room answers; you need not tap anything.";
  if (isPrivate) return "What you wrote stays on this phone. The room only counts that you have finished.";
  return "Eyes up: the screen counts the room. Results stay hidden until the facilitator shows them.";
}
