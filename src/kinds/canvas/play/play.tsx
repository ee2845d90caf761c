import type { PlayProps } from "../../../model/index.ts";
import { neighbour } from "../../shared/play/hand.ts";
import { isKeyForPlay } from "../../shared/play/keys.ts";
import { Rail } from "../../shared/play/rail.tsx";
import { useHand } from "../../shared/play/use-hand.ts";
import { wordsIn } from "../logic/fields.ts";
import type { CanvasDraft, CanvasShape, CanvasTask } from "../types.ts";
import { Part } from "./part.tsx";
import { SaveDates } from "./save-dates.tsx";
import { Tests } from "./tests.tsx";
import "../../shared/kind.css";
import "../../shared/play/hand.css";

/** The step after the parts, in the rail: no part can be called so. */
const LAST = "·";

/** A page to fill in: whole on a phone and in a reading page, part by part on the stage. */
export function Play(props: PlayProps<CanvasShape>) {
  const { task, draft, act, locked, mode } = props;
  const write = (item: string, text: string, burst: number) => {
    if (!locked) act({ type: "note", item, text, burst });
  };
  const tick = (test: string, on: boolean) => {
    if (!locked) act({ type: "tick", test, on });
  };
  const parts = task.parts.map((part) => <Part key={part.id} {...{ part, draft, mode, locked, write }} />);
  const end = (
    <>
      {task.tests.length > 0 && <Tests key="tests" {...{ task, mode, locked, tick }} ticked={draft.ticked} />}
      {task.calendar && <SaveDates key="dates" {...{ task, draft }} />}
    </>
  );
  if (mode === "deck") return <OnStage {...props} parts={parts} end={end} />;
  return (
    <div class={`kind kind-${mode} canvas`} data-look="own">
      {mode === "page" && <p class="canvas-private">What you write stays on this device.</p>}
      {parts}
      {end}
    </div>
  );
}

interface StageProps extends PlayProps<CanvasShape> {
  readonly parts: readonly preact.ComponentChildren[];
  readonly end: preact.ComponentChildren;
}

function OnStage({ task, draft, mode, parts, end }: StageProps) {
  const hasEnd = task.tests.length > 0 || task.calendar !== undefined;
  const steps = [...stepsOf(task, draft), ...(hasEnd ? [{ id: LAST, label: "The whole page" }] : [])];
  const ids = steps.map(({ id }) => id);
  // Nothing here is placed: a part stays in hand until another is taken up.
  const { root, hand = ids[0], take } = useHand({ ids, placed: NONE, mode });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : undefined;
    if (!by || !isKeyForPlay(event)) return;
    take(neighbour(ids, hand, by), (event.target as HTMLElement).role === "tab" ? "tab" : "start");
    event.preventDefault();
  };
  const at = ids.indexOf(hand ?? "");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the controls inside
    <div class="kind kind-deck canvas" data-look="own" ref={root} onKeyDown={onKeyDown}>
      <Rail label="Parts" steps={steps} hand={hand} count take={(id) => take(id, "tab")} />
      {hand === LAST ? <div class="canvas-end">{end}</div> : parts[at]}
    </div>
  );
}

const NONE = {};

const stepsOf = ({ parts }: CanvasTask, draft: CanvasDraft) =>
  parts.map(({ id, name, fields }, at) => {
    const isDone = fields.every((field) => field.optional || wordsIn(field, draft) !== "");
    const sign = isDone ? <i class="canvas-done" /> : undefined;
    return { id, label: `${at + 1}. ${name}: ${isDone ? "written" : "open"}`, ...(sign && { sign }) };
  });
