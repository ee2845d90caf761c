import * as v from "valibot";
import { readPageData } from "../page-data.ts";

const item = v.object({
  title: v.string(),
  minutes: v.number(),
  slides: v.array(v.string()),
  isBreak: v.boolean(),
  cut: v.optional(v.number()),
  steps: v.array(v.object({ name: v.string(), minutes: v.number() })),
});

const agenda = v.object({ id: v.string(), title: v.string(), minutes: v.number(), items: v.array(item) });

const hostData = v.object({
  title: v.string(),
  language: v.string(),
  agenda: v.string(),
  agendas: v.array(agenda),
  modules: v.array(v.object({ id: v.string() })),
  exercises: v.record(
    v.string(),
    v.object({ heading: v.object({ title: v.string() }), shares: v.picklist(["nothing", "answer"]) }),
  ),
});

/** What the host page knows of the workshop before a deck answers. */
export type HostData = v.InferOutput<typeof hostData>;
export type HostAgenda = v.InferOutput<typeof agenda>;

/**
 * Reads the data of the page from its `<script type="application/json" id="workshop">`.
 * @throws a `ValiError` when the page was built by another version of the compiler.
 */
export function readHostData(page: Document): HostData {
  return v.parse(hostData, readPageData(page));
}
