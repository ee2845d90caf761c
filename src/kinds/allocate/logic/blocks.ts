import { countWord } from "../../words.ts";
import { type AllocateTask, LEVELS, type Level } from "../types.ts";

/** One half of a working day, the last day first. */
export interface Block {
  readonly id: string;
  readonly day: number;
  readonly half: "morning" | "afternoon";
  /** "Day 2, afternoon". */
  readonly name: string;
}

/** The blocks from the last working day back, mornings first. */
export const blocksOf = ({ days }: AllocateTask): readonly Block[] =>
  Array.from({ length: days }, (_, at) => at + 1).flatMap((day) =>
    (["morning", "afternoon"] as const).map((half) => ({
      id: `${day}-${half}`,
      day,
      half,
      name: `Day ${day}, ${half}`,
    })),
  );

/** What a day is, counted back: "the last working day", "two working days ago". */
export const dayWords = (day: number): string =>
  day === 1 ? "your last working day" : day === 2 ? "the day before that" : `${countWord(day - 1)} working days before`;

/** The fewest and the most blocks of each level; what is half or more is most, and a quarter or more some. */
export function rangesOf(task: AllocateTask): Readonly<Record<Level, readonly [number, number]>> {
  const total = task.days * 2;
  const [half, quarter] = [Math.ceil(total / 2), Math.ceil(total / 4)];
  return { most: [half, total], some: [quarter, half - 1], little: [1, quarter - 1], none: [0, 0] };
}

/** How much of the time so many blocks are. */
export function levelOf(task: AllocateTask, count: number): Level {
  const ranges = rangesOf(task);
  return LEVELS.find((level) => count >= ranges[level][0] && count <= ranges[level][1]) ?? "none";
}
