/** A command of an SVG path with its numbers. */
export interface Segment {
  /** Its letter in lower case. */
  readonly name: string;
  readonly isRelative: boolean;
  readonly numbers: readonly number[];
}

/** What each command's numbers say: a place along (0) or down (1), or something else. */
export const AXES: Readonly<Record<string, readonly (0 | 1 | undefined)[]>> = {
  m: [0, 1],
  l: [0, 1],
  h: [0],
  v: [1],
  c: [0, 1, 0, 1, 0, 1],
  s: [0, 1, 0, 1],
  q: [0, 1, 0, 1],
  t: [0, 1],
  a: [undefined, undefined, undefined, undefined, undefined, 0, 1],
  z: [],
};

const LETTER = /[\s,]*([a-z])/iy;
const NUMBER = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
/** The two flags of an arc may stand together and right before a number. */
const FLAG = /[\s,]*([01])/y;

/** Reads the data of an SVG path. @returns undefined when it is not as the specification has it */
export function readPath(data: string): Segment[] | undefined {
  const segments: Segment[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(data)?.[1];
    if (found !== undefined) at = pattern.lastIndex;
    return found;
  };
  let letter = "";
  while (data.slice(at).trim() !== "") {
    const given = take(LETTER);
    // More numbers after a move are lines, after another command the same again.
    letter = given ?? letter.replace("M", "L").replace("m", "l");
    const name = letter.toLowerCase();
    const axes = AXES[name];
    if (!axes || (axes.length === 0 && given === undefined)) return undefined;
    const taken = axes.map((_, index) => take(name === "a" && (index === 3 || index === 4) ? FLAG : NUMBER));
    if (taken.includes(undefined)) return undefined;
    segments.push({ name, isRelative: letter === name, numbers: taken.map(Number) });
  }
  return segments[0]?.name === "m" ? segments : undefined;
}
