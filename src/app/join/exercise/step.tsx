import { useErrorBoundary, useLayoutEffect } from "preact/hooks";
import { stepKey } from "../../../model/index.ts";
import { wordsOf } from "../../../model/words-of.ts";
import { Fault } from "../../../ui/player-parts.tsx";
import type { InRoom, Phone } from "../phone.ts";
import { useParts } from "./use-parts.ts";
import { Working } from "./working.tsx";
import "../../../ui/player.css";

/** What the page of a step is given. */
export interface StepProps {
  readonly phone: Phone;
  readonly state: InRoom;
}

/** The exercise that the room is at. */
export function StepPage({ phone, state }: StepProps) {
  const { view, person, status } = state;
  const step = view.step;
  const { parts, fault, retry } = useParts(phone.root, step ?? { exercise: "", set: "", round: 1 }, status === "live");
  const [broken, mend] = useErrorBoundary();
  // What failed in one phase may do well in the next.
  useLayoutEffect(mend, [step && stepKey(step), step?.phase]);
  if (!step) return null;
  if (broken || (fault !== undefined && !parts))
    return (
      <main class="page">
        <Fault
          words={broken ? `This exercise could not go on. ${wordsOf(broken)}` : (fault ?? "")}
          action="Try again"
          onPress={broken ? mend : retry}
        />
      </main>
    );
  if (!parts)
    return (
      <main class="page">
        <p class="lead" role="status">
          The exercise is on its way.
        </p>
      </main>
    );
  return <Working key={`${person.id}|${stepKey(step)}`} {...{ phone, state, parts }} />;
}
