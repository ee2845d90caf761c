export interface Kept {
  readonly folder: string;
  /** Files it was made of. */
  readonly inputs: readonly string[];
}

/**
 * Gives a build of this package's own files that is kept between runs, and made anew once a file it was made of is
 * another; undefined where nothing can be written or made.
 */
export function keep(
  name: string,
  make: (folder: string) => Promise<readonly string[]>,
  kept?: string,
): Promise<Kept | undefined>;
