import type { ComponentChildren } from "preact";
import type { Recited } from "../../../model/index.ts";
import { RecitedList } from "../../../ui/recited.tsx";

interface OwnProps {
  readonly items: readonly Recited[];
  /** True where the room has some of it, or is to have it. */
  readonly isShared: boolean;
  readonly language: string;
  /** The heading. */
  readonly children: ComponentChildren;
}

/** What this person did, and apart from it what the room never gets. */
export function Own({ items, isShared, language, children }: OwnProps) {
  const kept = isShared ? items.filter((item) => item.kept) : [];
  const told = items.filter((item) => !kept.includes(item));
  return (
    <>
      {told.length > 0 && (
        <section lang={language}>
          {children}
          <RecitedList items={told} />
        </section>
      )}
      {kept.length > 0 && (
        <section lang={language}>
          <h2 lang="en">On this phone only</h2>
          <RecitedList items={kept} />
        </section>
      )}
    </>
  );
}
