import type { CanvasDraft, CanvasTask } from "../types.ts";
import { rowsOf, wordsIn } from "./fields.ts";

/** One whole day in a calendar. */
export interface CalendarEntry {
  readonly id: string;
  /** As 2026-11-26. */
  readonly day: string;
  readonly text: string;
}

/** The dates of a draft, each with the words of its row. */
export const entriesOf = ({ parts }: CanvasTask, draft: CanvasDraft): readonly CalendarEntry[] =>
  parts.flatMap(({ name, fields }) =>
    rowsOf(fields).flatMap((row) => {
      const words = row.filter(({ type }) => type !== "date").map((field) => wordsIn(field, draft));
      return row.flatMap((field) => {
        const day = field.type === "date" ? wordsIn(field, draft) : "";
        const text = [field.entry, words.find((text) => text !== "") ?? name].filter(Boolean).join(" ");
        return day === "" ? [] : [{ id: field.id, day, text }];
      });
    }),
  );

/**
 * A calendar file (RFC 5545) with one whole day an entry and a reminder at nine in the morning. The same entry has the
 * same id, so importing the file again moves it instead of adding another.
 * @param made when the file was made
 */
export function calendarFile(entries: readonly CalendarEntry[], made: Date): string {
  const stamp = `${made.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  const events = entries.flatMap(({ id, day, text }) => [
    "BEGIN:VEVENT",
    `UID:${id}.${digest(text)}@staffroom`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
    `SUMMARY:${inText(text)}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${inText(text)}`,
    "TRIGGER:PT9H",
    "END:VALARM",
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Staffroom//Canvas//EN", ...events, "END:VCALENDAR"];
  return `${lines.flatMap(fold).join("\r\n")}\r\n`;
}

const compact = (day: string): string => day.replaceAll("-", "");

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** A day so many days after another, both as 2026-11-26 in local time. */
export function daysAfter(from: Date, days: number): string {
  const date = new Date(from.getFullYear(), from.getMonth(), from.getDate() + days);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const inText = (text: string): string => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, "\\n");

/** Lines of at most 75 bytes; what goes on begins with a blank. */
function fold(line: string): string[] {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = "";
  for (const sign of line) {
    if (encoder.encode(current + sign).length > 74) {
      lines.push(current);
      current = " ";
    }
    current += sign;
  }
  return [...lines, current];
}

/** FNV-1a, 32 bits: tells two texts apart, and is no secret. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}
