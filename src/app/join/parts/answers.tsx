import type { Sheet } from "../keep/sheets.ts";
import { Icon } from "./icons.tsx";

/** What became of a sheet, in a few words. */
export function fateOf({ sent, shares, progress }: Sheet): string {
  if (shares === "nothing") return "Private. Never sent.";
  if (sent?.received !== undefined) return "The room has it.";
  if (sent?.refused !== undefined) return "Not taken by the room. Kept here.";
  if (sent) return "Waiting for the room.";
  return progress.done === progress.total
    ? "Not sent. Kept here."
    : `${progress.done} of ${progress.total} done, not sent.`;
}

/** A title with its round, where there were two. */
export const titleOf = ({ title, round }: Sheet): string => (round > 1 ? `${title}, round ${round}` : title);

/** One row a step: what it was and what became of it. */
export const Answers = ({ sheets }: { sheets: readonly Sheet[] }) => (
  <dl class="rows answers">
    {sheets.map((sheet) => (
      <div key={`${sheet.exercise}|${sheet.set}|${sheet.round}`}>
        <dt dir="auto">{titleOf(sheet)}</dt>
        <dd>
          {sheet.shares === "nothing" && <Icon name="lock" />} {fateOf(sheet)}
        </dd>
      </div>
    ))}
  </dl>
);
