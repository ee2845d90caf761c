import { Receipt } from "../parts/receipt.tsx";
import { Own } from "./own.tsx";
import { isChanged } from "./use-sheet.ts";
import type { Work } from "./working.tsx";

/** Locked, or the room's result on the stage: what one did can be read, and nothing be changed. */
export function ClosedPage(work: Work) {
  const { phone, step, parts, state, sheet, draft, recited, used } = work;
  const { Play } = parts.exercise.views;
  const isWaiting = sheet.sent && sheet.sent.received === undefined && sheet.sent.refused === undefined;
  const isShared = step.shares === "answer" && sheet.sent !== undefined;
  const items = sheet.sent ? sheet.sent.recited : recited;
  return (
    <main class="page">
      <h1 tabIndex={-1}>{step.phase === "shown" ? "Eyes up." : "Answers are locked."}</h1>
      {step.phase === "shown" && <p class="lead">{onScreen(step.shares)}</p>}
      <p class={step.phase === "shown" ? undefined : "lead"}>{fateOf(work)}</p>
      {isWaiting && sheet.sent && (
        <Receipt sent={sheet.sent} outbox={state.outbox} isKept={phone.shelf.isKept} note="" />
      )}
      <Own items={items} isShared={isShared} language={state.view.room.language}>
        <h2 dir="auto">{parts.heading.title}</h2>
      </Own>
      {!parts.exercise.logic.recite && (
        <div class="player" data-mode="phone" lang={state.view.room.language}>
          <div class="player-body">
            <Play act={() => {}} {...{ task: parts.task, draft, mode: "phone", locked: true, used }} />
          </div>
        </div>
      )}
    </main>
  );
}

const onScreen = (shares: "nothing" | "answer"): string =>
  shares === "nothing"
    ? "The questions to talk about are on the screen."
    : "What the room said is on the screen. Our reading comes later.";

function fateOf({ sheet, step, draft, progress, state: { person } }: Work): string {
  const { sent } = sheet;
  const rest = isChanged(sheet, draft) ? " What you changed since is kept on this phone, and not counted." : "";
  if (step.shares === "nothing")
    return progress.done === 0 ? "You have not begun it." : `What you wrote stays on this phone.${rest}`;
  if (sent?.refused !== undefined) return sent.refused;
  if (sent && sent.received === undefined) return "Yours is still on this phone.";
  if (sent || person.answer !== undefined) return `The room has yours.${rest}`;
  if (progress.done === 0) return "You have not sent an answer this time.";
  return "Yours was not sent. What you did is kept on this phone.";
}
