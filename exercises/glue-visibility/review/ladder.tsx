import { summarise } from "../logic/assess.ts";
import { textOf, weakLine } from "../logic/draft.ts";
import { titleTag, You } from "../shared/pieces.tsx";
import { RUNGS, type RungId } from "../types.ts";
import { Compared, Ours, Ticked, Ways } from "./parts.tsx";
import type { Reviewing } from "./review.tsx";

/** The comparison on a phone and on a page. */
export function ReviewLadder(props: Reviewing) {
  const { task, draft, worked, mode, tally } = props;
  const Title = titleTag(mode);
  const mine = weakLine(task, draft);
  return (
    <>
      <Title class="glue-ask" tabIndex={-1} data-start>
        {summarise(task, draft)}
      </Title>
      {mine && (
        <p class="glue-weak">
          <span>
            Your line: <b>“{mine}”</b>
          </span>
        </p>
      )}
      {worked && (
        <>
          <Compared {...props} />
          <p class="glue-aside">It stands in the frames below.</p>
        </>
      )}
      <ol class="glue-ladder">
        {RUNGS.map((rung, at) => (
          <li key={rung} data-state="done">
            <span class="glue-node" aria-hidden="true">
              {at + 1}
            </span>
            <div>
              <b class="glue-name">{task.rungs[rung].name}</b>
              <Both {...props} rung={rung} />
              <Ticked task={task} draft={draft} check={rung} />
              {tally && (
                <p class="glue-room">
                  {tally.ticks[rung]} of {tally.answers} in the room ticked it.
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      <div class="glue-after-rungs">
        <b class="glue-name">The wording</b>
        {worked && <Ours>{worked.honest}</Ours>}
        <Ticked task={task} draft={draft} check="gate" />
      </div>
      <div class="glue-after-rungs">
        <b class="glue-name">The work itself</b>
        <Ways {...props} />
      </div>
    </>
  );
}

function Both({ draft, worked, rung }: Reviewing & { readonly rung: RungId }) {
  const mine = textOf(draft, rung);
  return (
    <>
      {draft.line !== undefined && (
        <p class="glue-mine">
          <You /> {mine || <i>left out</i>}
        </p>
      )}
      {worked && <Ours>{worked.rungs[rung]}</Ours>}
    </>
  );
}
