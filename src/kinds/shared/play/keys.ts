/** True for a key an exercise may take: none of the browser's, and none that a field wants. */
export const isKeyForPlay = ({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && !(target as HTMLElement).closest("select, input, textarea");
