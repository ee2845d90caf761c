import { Button } from "../../../../ui/button.tsx";
import { Key } from "../../parts.tsx";
import { AskOnce } from "../ask-once.tsx";
import type { Live } from "../use-live.tsx";

/** What takes something away, apart from all else, and what brings it back. */
export function Foot({ live }: { readonly live: Live }) {
  const { subject, view, room, commands } = live;
  const step = subject?.step;
  const { answered } = view.counts;
  if (!step && !view.undo) return null;
  return (
    <footer class="room-foot">
      {view.undo && (
        <Button onPress={() => commands.undo?.()}>
          {view.undo} <Key of="undo" />
        </Button>
      )}
      {step && (
        <Button quiet onPress={() => room.ask({ do: "end" })}>
          Leave the exercise
        </Button>
      )}
      {step && step.phase !== "revealed" && answered > 0 && (
        <AskOnce
          label="Reset round…"
          question={`Clear the ${answered === 1 ? "one answer" : `${answered} answers`} of round ${step.round}? It can be undone.`}
          act={`Reset round ${step.round}`}
          keep="Keep them"
          onAct={() => room.ask({ do: "reset" })}
        />
      )}
    </footer>
  );
}
