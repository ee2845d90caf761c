import type { RefObject } from "preact";
import type { Notes as NotesParts } from "../../../model/index.ts";
import type { Place } from "../../link/protocol.ts";
import { useNotes } from "./use-notes.ts";

const PARTS = [
  ["lead", "Notes"],
  ["say", "Say"],
  ["do", "Do"],
  ["watchFor", "Watch for"],
  ["cut", "Cut"],
] as const satisfies readonly (readonly [keyof NotesParts, string])[];

interface NotesProps {
  readonly place: Place | undefined;
  readonly language: string;
  readonly edition: number;
  readonly notes: RefObject<HTMLElement | null>;
}

/** What the facilitator says, does, watches for and cuts at the current slide. */
export function Notes({ place, language, edition, notes }: NotesProps) {
  const found = useNotes(place?.id, place?.module, edition);
  const parts = found.state === "known" && found.notes;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="notes" aria-label="Notes" ref={notes} tabIndex={0} key={place?.id}>
      {found.state === "failed" && <p class="notes-none">{found.why}</p>}
      {found.state === "known" && !parts && <p class="notes-none">No notes on this slide.</p>}
      {parts &&
        PARTS.map(([name, label]) => {
          const html = parts[name];
          if (!html) return null;
          return (
            <section key={name} class={`notes-part notes-${name}`}>
              <h2>{label}</h2>
              <div lang={language} dangerouslySetInnerHTML={{ __html: html }} />
            </section>
          );
        })}
    </section>
  );
}
