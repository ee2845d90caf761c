import type { CanvasDraft, CanvasField, CanvasTask } from "../types.ts";

/** The most characters of a text and of a line. */
export const MOST = { text: 400, line: 80, date: 10 } as const;

/** Every field of every part, in order. */
export const fieldsOf = ({ parts }: CanvasTask): readonly CanvasField[] => parts.flatMap(({ fields }) => fields);

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True for a day as 2026-11-26. */
export const isDay = (text: string): boolean => DAY.test(text);

/** What a field holds, without blanks round it; "" for none, and for a date that is no day. */
export function wordsIn({ id, type }: CanvasField, { words }: CanvasDraft): string {
  const text = (Object.hasOwn(words, id) ? (words[id] ?? "") : "").trim();
  return type === "date" && !isDay(text) ? "" : text;
}

/** Fields in rows: those `beside` another stand in its row. */
export function rowsOf(fields: readonly CanvasField[]): readonly (readonly CanvasField[])[] {
  const rows: CanvasField[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (field.beside && last) last.push(field);
    else rows.push([field]);
  }
  return rows;
}
