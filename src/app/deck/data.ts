import * as v from "valibot";
import { readPageData } from "../page-data.ts";

const item = v.object({
  title: v.string(),
  minutes: v.number(),
  slides: v.array(v.string()),
  set: v.optional(v.string()),
});

const agenda = v.object({ id: v.string(), title: v.string(), minutes: v.number(), items: v.array(item) });

const heading = v.object({ title: v.string(), prompt: v.optional(v.string()), debrief: v.array(v.string()) });

/** The data of a deck's page. */
export const deckData = v.object({
  title: v.string(),
  agenda: v.string(),
  /** True when the command that serves or builds the deck named the agenda. */
  pinned: v.boolean(),
  agendas: v.array(agenda),
  exercises: v.record(v.string(), v.object({ heading, uses: v.optional(v.array(v.string()), []) })),
});

/** What the deck needs beside its slides. */
export type DeckData = v.InferOutput<typeof deckData>;
export type DeckAgenda = v.InferOutput<typeof agenda>;

/**
 * Reads the data of the page from its `<script type="application/json" id="workshop">`.
 * @throws a `ValiError` when the page was built by another version of the compiler.
 */
export function readDeckData(page: Document): DeckData {
  return v.parse(deckData, readPageData(page));
}
