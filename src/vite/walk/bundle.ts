import type { Rolldown } from "vite";

type Chunk = Rolldown.OutputChunk;

/** The chunks of a build that `isFirst` picks, and all that those import, at once or later. */
export function chunksFrom(
  bundle: Rolldown.OutputBundle,
  isFirst: (chunk: Chunk) => boolean,
  waysOf: (chunk: Chunk) => readonly string[] = ({ imports, dynamicImports }) => [...imports, ...dynamicImports],
): Set<Chunk> {
  const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set(chunks.filter(isFirst));
  for (const chunk of found) {
    for (const name of waysOf(chunk)) {
      const imported = byName.get(name);
      if (imported) found.add(imported);
    }
  }
  return found;
}

/** The style sheets that come with some chunks, by their path below the site's root. */
export const stylesOf = (chunks: Iterable<Chunk>): string[] => [
  ...new Set([...chunks].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])),
];
