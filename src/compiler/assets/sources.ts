/**
 * True for the path of what a workshop is written in: its slides' texts, its settings, and all there is of its
 * exercises. They hold notes and solutions, so none of them is ever a file of the site.
 * @param path relative to the workshop's folder
 */
export const isSource = (path: string): boolean =>
  /^(?:slides\/(?:.+\/)?[^/]+\.(?:md|markdown)|(?:slides\/)?workshop\.ya?ml|exercises\/.+)$/i.test(path);

/** True for the path of a module: a Markdown file right in `slides/` that is not its README. */
export const isModule = (path: string): boolean => /^slides\/[^/]+\.md$/i.test(path) && !/\/readme\.md$/i.test(path);
