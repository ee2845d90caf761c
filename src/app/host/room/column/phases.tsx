import { Button } from "../../../../ui/button.tsx";
import { Key } from "../../parts.tsx";
import { phasingOf, railOf } from "../phases.ts";
import type { Subject } from "../subject.ts";
import type { Live } from "../use-live.tsx";

/** The way of the exercise, and one large button for what comes next. */
export function Phases({ live, subject }: { readonly live: Live; readonly subject: Subject }) {
  const { view, room, armed, commands } = live;
  const isThin = view.counts.answered < view.room.settings.minGroup;
  const { primary, others, hint } = phasingOf(subject, isThin);
  const isArmed = armed.isArmed && primary.command === "reveal";
  return (
    <div class="phases">
      <ol class="phase-rail" aria-label="Phases">
        {railOf(subject.step).map(({ name, state }) => (
          <li key={name} data-state={state} aria-current={state === "now" ? "step" : undefined}>
            <b>{name}</b>
            <span>{STATE_WORDS[state]}</span>
          </li>
        ))}
      </ol>
      <Button
        primary
        class={`phase-next${isArmed ? " phase-armed" : ""}`}
        onPress={() => commands[primary.command]?.()}
      >
        {isArmed ? (
          "Reveal? Press Enter"
        ) : (
          <>
            {primary.label} <Key of={primary.command} />
          </>
        )}
      </Button>
      <p class="phase-hint" role="status" data-said={room.said !== undefined || undefined}>
        {room.said ?? (isArmed ? "Enter, or this button again, within three seconds." : hint)}
      </p>
      {others.length > 0 && (
        <div class="phase-others">
          {others.map(({ command, label }) => (
            <Button key={label} onPress={() => commands[command]?.()}>
              {label} <Key of={command} />
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

const STATE_WORDS = { past: "", now: "now", next: "next", optional: "optional", later: "" } as const;
