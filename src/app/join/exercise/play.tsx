import { useRef } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";
import { Undo } from "../../../ui/player-bar.tsx";
import { Fault } from "../../../ui/player-parts.tsx";
import { Icon } from "../parts/icons.tsx";
import { StepHead } from "./head.tsx";
import { Previous } from "./previous.tsx";
import { isChanged } from "./use-sheet.ts";
import type { Work } from "./working.tsx";

interface PlayPageProps extends Work {
  /** True when something was sent already. */
  readonly isEditing: boolean;
  /** Goes back to what was sent. */
  done(): void;
}

/** Doing the exercise. Nothing sends itself. */
export function PlayPage(props: PlayPageProps) {
  const { parts, state, step, sheet, draft, send, said, fault, used } = props;
  const { Play } = parts.exercise.views;
  const body = useRef<HTMLDivElement>(null);
  return (
    <main class="player" data-mode="phone" data-surface="play">
      <StepHead {...props} />
      <Notice {...{ sheet, step }} />
      <Previous {...props} />
      <div class="player-body" ref={body} tabIndex={-1} lang={state.view.room.language}>
        {fault === undefined ? (
          <Play
            act={(action) => send({ type: "act", action })}
            {...{ task: parts.task, draft, mode: "phone", locked: false, used }}
          />
        ) : (
          <Fault
            words={`That did not work. ${fault}`}
            action="Go on"
            onPress={() => send({ type: "show", surface: "play" })}
          />
        )}
      </div>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <SendBar {...props} missing={() => body.current?.querySelector<HTMLElement>("[data-start]")?.focus()} />
    </main>
  );
}

function Notice({ sheet, step }: Pick<Work, "sheet" | "step">) {
  if (sheet.sent?.refused !== undefined)
    return (
      <p class="notice">{sheet.sent.refused} The room takes answers now: you can change yours and send it again.</p>
    );
  if (sheet.erased) return <p class="notice">The facilitator has started this over. What you did is kept here.</p>;
  if (step.shares === "nothing")
    return (
      <p class="notice-quiet">
        <Icon name="lock" /> Private. It stays on this phone; the room only hears that you have finished.
      </p>
    );
  return null;
}

/** Undo, and Send once nothing is missing. */
function SendBar({
  saved,
  send,
  progress,
  step,
  sheet,
  draft,
  isEditing,
  done,
  submit,
  missing,
}: PlayPageProps & { missing(): void }) {
  const left = progress.total - progress.done;
  const isSame = isEditing && sheet.sent !== undefined && !isChanged(sheet, draft);
  const verb = step.shares === "nothing" ? "I’m done" : isEditing ? "Send changes" : "Send";
  const press = () => {
    if (isSame) return done();
    if (left > 0) return missing();
    submit();
    done();
  };
  return (
    <div class="player-bar">
      <Undo {...{ saved, send }} />
      <Button class="player-compare" primary={left === 0} off={left > 0 && !isSame} onPress={press}>
        {isSame ? "Keep as sent" : left === 0 ? verb : `${verb}: ${left}\u00a0left`}
      </Button>
    </div>
  );
}
