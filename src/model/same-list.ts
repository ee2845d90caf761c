/** True for lists of as many things, each the same as the other's in its place or what `isSame` takes for that. */
export function isSameList<T>(
  one: readonly T[],
  other: readonly T[],
  isSame: (one: T, other: T) => boolean = Object.is,
): boolean {
  return (
    one === other ||
    (one.length === other.length && one.every((each, at) => each === other[at] || isSame(each, other[at] as T)))
  );
}
