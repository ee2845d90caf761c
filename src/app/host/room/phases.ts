import type { StepView } from "../../../model/index.ts";
import type { Command as Ask } from "../../../room/protocol.ts";
import type { RoomCommand } from "../keys/key-table.ts";
import type { Subject } from "./subject.ts";

/** A stop on the way of a round; `optional` may be left out. */
export interface Stop {
  readonly name: string;
  readonly state: "past" | "now" | "next" | "optional" | "later";
}

const STOPS = ["Open", "Lock", "Show", "Round 2", "Reveal"] as const;
const AT = { open: 0, locked: 1, shown: 2, revealed: 4 } as const;

/** The way of an exercise and how far it is; `undefined` before it is opened. The second round has no stop of its own. */
export function railOf(step: Pick<StepView, "phase" | "round"> | undefined): Stop[] {
  const at = step ? AT[step.phase] : -1;
  const next = at === 2 ? 4 : at + 1;
  const isSecond = step?.round === 2;
  const stateOf = (index: number): Stop["state"] => {
    if (index === at) return "now";
    if (index === next) return "next";
    if (index === 3) return "optional";
    return index < at ? "past" : "later";
  };
  return STOPS.map((name, index) => ({ name, state: stateOf(index) })).filter(
    ({ name }) => name !== "Round 2" || !(isSecond || at === 4),
  );
}

/** Something the host can do about the phase now. */
export interface Offer {
  readonly command: RoomCommand;
  readonly label: string;
}

/** The one thing to do next, what else can be done, and what the next thing does. */
export interface Phasing {
  readonly primary: Offer;
  readonly others: readonly Offer[];
  readonly hint: string;
}

/** What the stage shows of an exercise, in words. */
const shownOf = ({ shares }: Pick<Subject, "shares">): string =>
  shares === "nothing" ? "the questions" : "the result";

/** What can be done in the phase the exercise is in. `isThin`: too few have answered for a tally on the stage. */
export function phasingOf(subject: Subject, isThin: boolean): Phasing {
  const { step, past } = subject;
  const what = shownOf(subject);
  const again: Offer[] = step?.round === 1 ? [{ command: "again", label: "Second round" }] : [];
  switch (step?.phase) {
    case undefined:
      return {
        primary: { command: "lock", label: openLabel(past) },
        others: [],
        hint: openHint(subject),
      };
    case "open":
      return {
        primary: { command: "lock", label: "Lock answers" },
        others: [],
        hint: "Phones keep what they have. It can be unlocked again.",
      };
    case "locked":
      return {
        primary: { command: "show", label: `Show ${what}` },
        others: [{ command: "lock", label: "Unlock" }, ...again],
        hint: showHint(subject, isThin),
      };
    case "shown":
      return {
        primary: { command: "reveal", label: "Reveal the solution" },
        others: [{ command: "show", label: step.isHidden ? `Put ${what} back` : `Hide ${what}` }, ...again],
        hint: `${thinHint(subject, isThin)}It cannot be unseen, and ends voting.`,
      };
    case "revealed":
      return {
        primary: { command: "show", label: step.isHidden ? `Put ${what} back` : `Hide ${what}` },
        others: [],
        hint: `${thinHint(subject, isThin)}Voting is over. Phones compare their answers with the solution.`,
      };
  }
}

function openLabel(past: Subject["past"]): string {
  if (past === undefined) return "Open on phones";
  return past === "revealed" ? "Bring the result back" : "Open again";
}

function openHint({ past, instead }: Subject): string {
  const ends = instead ? `“${instead}” ends with it. ` : "";
  if (past === "revealed") return `${ends}Its voting is over.`;
  if (past) return `${ends}The answers it has still count.`;
  return `${ends}The stage counts who is done; until then it shows the exercise.`;
}

function showHint({ shares }: Subject, isThin: boolean): string {
  if (shares === "nothing") return "Nobody’s answers left their phones: the stage asks the debrief questions.";
  return isThin
    ? "With so few answers the stage says how many, not who chose what. Room settings (M) say from how many on it does."
    : "The tally goes on the stage. No solution goes anywhere yet.";
}

/** Why the stage shows no board, though it was asked to. */
const thinHint = ({ shares }: Subject, isThin: boolean): string =>
  isThin && shares !== "nothing" ? "Too few answers for a board on the stage: room settings (M) say how few. " : "";

/**
 * What a command of the phases asks of the room; a sentence where it is not possible now. Revealing is asked for here
 * once it has been armed and confirmed.
 */
export function askOf(command: "lock" | "show" | "again" | "reveal", subject: Subject): Ask | string {
  const { step, exercise, set } = subject;
  const phase = step?.phase;
  if (command === "lock") {
    if (phase === "open") return { do: "lock" };
    if (phase === undefined || phase === "locked") return { do: "open", exercise, set };
    return phase === "shown" ? "The result has been shown: a second round asks anew." : "Voting is over.";
  }
  if (phase === undefined) return "Open the exercise first.";
  if (phase === "open") return "Lock the answers first.";
  if (command === "show") return phase === "locked" ? { do: "show" } : { do: "hide", on: !step?.isHidden };
  if (phase === "revealed") return "The solution is out: voting is over.";
  if (command === "reveal") return { do: "reveal" };
  return step?.round === 1 ? { do: "again" } : "There are two rounds, and this is the second.";
}
