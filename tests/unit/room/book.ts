import { type Json, stepKey } from "../../../src/model/index.ts";
import type { RoomEvent } from "../../../src/room/events.ts";
import type { RoomState } from "../../../src/room/state.ts";

/** Who answered what last, told without the reducer: one answer a person and step. */
export type Book = Map<string, Map<string, Json>>;

/** What the log says each step's answers are, read as plainly as can be. */
export function read(events: readonly RoomEvent[]): Book {
  const book: Book = new Map();
  const stepOf = (key: string) => {
    const step = book.get(key) ?? new Map<string, Json>();
    book.set(key, step);
    return step;
  };
  for (const { fact } of events) {
    if (fact.type === "answered") stepOf(stepKey(fact)).set(fact.who, fact.answer);
    if (fact.type === "left") for (const step of book.values()) step.delete(fact.who);
  }
  return book;
}

export const bookOf = (state: RoomState): Book =>
  new Map(
    [...state.steps].map(([key, { answers }]) => [
      key,
      new Map([...answers].map(([who, { answer }]) => [who, answer] as const)),
    ]),
  );

export const sorted = (book: Book) =>
  [...book]
    .map(([key, answers]) => [key, [...answers].sort()] as const)
    .filter(([, answers]) => answers.length > 0)
    .sort();
