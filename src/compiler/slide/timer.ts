import { escapeHtml, joinClasses, printAttributes } from "../markdown/attributes.ts";
import type { SlideScope } from "./scope.ts";

/** What a `::timer` says, as written. */
export interface TimerUse {
  readonly minutes?: string | undefined;
  readonly label?: string | undefined;
  readonly id?: string | undefined;
  readonly class?: string | undefined;
}

/** The longest time a timer counts, in minutes. */
const LONGEST = 180;

const HINT = `Write a number up to ${LONGEST}, as in ::timer{minutes=8} or ::timer{minutes=7.5}.`;

/**
 * A timer as it reads without script: `<div class="timer" data-minutes="8"><p class="timer-label">…</p><p
 * class="timer-minutes">8 minutes</p></div>`. The deck makes a countdown of it. Minutes that cannot be counted are
 * reported, and nothing is drawn.
 */
export function drawTimer(use: TimerUse, scope: SlideScope): string {
  const minutes = readMinutes(use.minutes);
  if (minutes === undefined) {
    const message =
      use.minutes === undefined ? "The timer has no minutes." : `"${use.minutes}" is no time that a timer counts.`;
    scope.log.add("bad-timer", scope.find(""), message, HINT);
    return "";
  }
  const open = { id: use.id, class: joinClasses("timer", use.class), "data-minutes": String(minutes) };
  const label = use.label === undefined ? "" : `<p class="timer-label">${escapeHtml(use.label)}</p>`;
  return `<div${printAttributes(open)}>${label}<p class="timer-minutes">${inWords(minutes)}</p></div>\n`;
}

function readMinutes(written: string | undefined): number | undefined {
  if (written === undefined || !/^\s*\d+(?:\.\d+)?\s*$/.test(written)) return undefined;
  const minutes = Number(written);
  return minutes * 60 >= 1 && minutes <= LONGEST ? minutes : undefined;
}

function inWords(minutes: number): string {
  if (minutes < 1) return count(Math.round(minutes * 60), "second");
  return count(minutes, "minute");
}

const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? "" : "s"}`;
