import { AXES, readPath, type Segment } from "./read-path.ts";

interface Pen {
  /** Along and down. */
  readonly at: [number, number];
  /** Where the part that it draws began. */
  readonly start: [number, number];
}

/**
 * The data of an SVG path in fewer letters: each place as seen from the one before, rounded. What is rounded is the way
 * from where the shortened path has got to, so that no rounding adds to another.
 * @param decimals how many to keep
 * @returns the data itself when it cannot be read
 */
export function shortenPath(data: string, decimals: number): string {
  const segments = readPath(data);
  if (!segments) return data;
  const exact: Pen = { at: [0, 0], start: [0, 0] };
  const short: Pen = { at: [0, 0], start: [0, 0] };
  // Adding nothing makes a zero of a zero below zero.
  const round = (value: number): number => Number(value.toFixed(decimals)) + 0;
  const seenFrom = (pen: Pen, name: string, index: number): number => {
    const axis = AXES[name]?.[index];
    return axis === undefined ? 0 : pen.at[axis];
  };
  const shortened = segments.map(({ name, isRelative, numbers }) => {
    const places = numbers.map((value, index) => value + (isRelative ? seenFrom(exact, name, index) : 0));
    const ways = places.map((value, index) => round(value - seenFrom(short, name, index)));
    const reached = ways.map((value, index) => value + seenFrom(short, name, index));
    move(exact, name, places);
    move(short, name, reached);
    return { name, numbers: ways };
  });
  return printPath(shortened);
}

/** @param places a command's numbers, with places as they are and not as seen from the pen */
function move({ at, start }: Pen, name: string, places: readonly number[]): void {
  if (name === "z") [at[0], at[1]] = start;
  // A command ends at the last of its places.
  for (const [index, axis] of (AXES[name] ?? []).entries()) if (axis !== undefined) at[axis] = places[index] ?? 0;
  if (name === "m") [start[0], start[1]] = at;
}

function printPath(segments: readonly Pick<Segment, "name" | "numbers">[]): string {
  let printed = "";
  let last = "";
  for (const { name, numbers } of segments) {
    const isUnderstood = name === last ? name !== "m" && name !== "z" : last === "m" && name === "l";
    if (!isUnderstood) printed += name;
    for (const number of numbers) {
      const words = String(number).replace(/^(-?)0\./, "$1.");
      const isParted = words.startsWith("-") || /[a-z]$/.test(printed);
      printed += isParted ? words : ` ${words}`;
    }
    last = name;
  }
  return printed;
}
