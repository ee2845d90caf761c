/** Without what a source left out, so that JSON keeps it as it is. */
export const defined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** The texts that are there, by id. */
export const textsOf = (pairs: readonly (readonly [string, string | undefined])[]): Readonly<Record<string, string>> =>
  Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
