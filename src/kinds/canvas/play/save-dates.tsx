import { useState } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";
import { countWord } from "../../words.ts";
import { calendarFile, entriesOf } from "../logic/calendar.ts";
import type { CanvasDraft, CanvasTask } from "../types.ts";

/** How long a made file can be fetched, in milliseconds: some phones ask where to keep it first. */
const KEPT = 60_000;

/** Offers the dates as a file for any calendar. It is made in the page, and nothing is sent. */
export function SaveDates({ task, draft }: { readonly task: CanvasTask; readonly draft: CanvasDraft }) {
  const [saved, setSaved] = useState("");
  const entries = entriesOf(task, draft);
  const name = `${task.calendar}.ics`;
  const save = () => {
    if (entries.length === 0) return;
    const file = new Blob([calendarFile(entries, new Date())], { type: "text/calendar;charset=utf-8" });
    const address = URL.createObjectURL(file);
    Object.assign(document.createElement("a"), { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), KEPT);
    setSaved(`Saved as ${name}. Open it to put the dates into your calendar.`);
  };
  const dates = entries.length === 1 ? "one date" : `${countWord(entries.length)} dates`;
  return (
    <div class="canvas-part canvas-save">
      <Button class="canvas-ics" off={entries.length === 0} onPress={save}>
        {entries.length === 0 ? "Calendar file: no date yet" : `Calendar file with ${dates}`}
      </Button>
      <p class="canvas-hint" role="status">
        {saved || "Made on this device. Each date reminds you at nine in the morning."}
      </p>
    </div>
  );
}
