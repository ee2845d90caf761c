import type { ComponentChildren } from "staffroom";
import { decisionOf } from "../logic/draft.ts";
import { lineName } from "../logic/effect.ts";
import { Tick, You } from "../shared/pieces.tsx";
import type { CheckId } from "../types.ts";
import type { Reviewing } from "./review.tsx";

/** Chooses the worked line to compare with; a line of one's own has none, so its neighbours stand in. */
export const Compared = ({ task, solution, worked, show }: Reviewing) => (
  <label class="glue-compared">
    <span>Worked line</span>
    <select value={worked?.id} onChange={({ currentTarget }) => show(currentTarget.value)}>
      {solution.worked.map(({ id }) => (
        <option key={id} value={id}>
          {lineName(task, id)}
        </option>
      ))}
    </select>
  </label>
);

/** Whether a person ticked a step; if not, a question that may help. Nothing before they came that far. */
export function Ticked({ task, draft, check }: Pick<Reviewing, "task" | "draft"> & { readonly check: CheckId }) {
  if (!draft.past.includes("rubric")) return null;
  if (draft.ticks.includes(check)) {
    return (
      <p class="glue-ticked">
        <Tick /> You ticked it.
      </p>
    );
  }
  const { nudge } = check === "gate" ? task.gate : task.rungs[check];
  return <p class="glue-nudge">You did not tick it. {nudge}</p>;
}

/** Words of the worked line, in the frame that means ours everywhere. */
export const Ours = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="glue-ours">
    <span class="visually-hidden">Worked line: </span>
    {children}
  </p>
);

/** What each would do with the work itself. */
export function Ways({ task, draft, worked }: Reviewing) {
  const mine = decisionOf(task, draft.decision);
  const ours = decisionOf(task, worked?.best);
  return (
    <>
      {mine && (
        <p class="glue-mine">
          <You /> <b>{mine.name}.</b> {mine.advice}
        </p>
      )}
      {ours && worked && (
        <p class="glue-ours">
          <b>
            {ours.id === mine?.id ? "We would too" : "We would"}: {ours.name.toLowerCase()}.
          </b>{" "}
          {worked.why}
        </p>
      )}
    </>
  );
}
