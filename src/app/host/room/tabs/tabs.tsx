import { useState } from "preact/hooks";
import { Reading } from "../column/reading.tsx";
import { Result } from "../column/result.tsx";
import { People } from "../sheet/people.tsx";
import type { Live } from "../use-live.tsx";

type TabName = "reading" | "result" | "people";

/** On a tablet: what the column has no room for, in sheets over the notes. */
export function Tabs({ live }: { readonly live: Live }) {
  const [open, setOpen] = useState<TabName>();
  const { view, subject, commands } = live;
  const waiting = view.texts.filter(({ state }) => state === "waiting").length;
  const tab = (name: TabName, count: number | undefined, label: string, isMarked = false) => (
    <button type="button" aria-expanded={open === name} onClick={() => setOpen(open === name ? undefined : name)}>
      {count !== undefined && <b class={isMarked ? "badge" : undefined}>{count}</b>} {label}
    </button>
  );
  return (
    <>
      {open && (
        <section class="tab-sheet" aria-label="More of the room">
          {open === "reading" && <Reading live={live} />}
          {open === "result" && (subject?.step ? <Result live={live} /> : <p>No exercise is open.</p>)}
          {open === "people" && <People live={live} />}
        </section>
      )}
      <nav class="tabs" aria-label="Room">
        {tab("reading", waiting, "Read before showing", waiting > 0)}
        {tab("result", undefined, "Result")}
        {tab("people", view.seats.length, "People")}
        <button type="button" onClick={() => commands.room?.()}>
          Door and codes
        </button>
      </nav>
    </>
  );
}
