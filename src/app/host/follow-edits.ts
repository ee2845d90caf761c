import { type HostData, readHostData } from "./data.ts";
import { forgetNotes } from "./desk/use-notes.ts";

/** While the workshop is being edited: fetches this page's data anew after each change, and calls `changed` with it. */
export function followEdits(changed: (data: HostData) => void): void {
  let latest = 0;
  import.meta.hot?.on("staffroom:update", () => {
    latest += 1;
    const asked = latest;
    const keep = (data: HostData) => {
      if (asked !== latest) return;
      forgetNotes();
      changed(data);
    };
    fetchData().then(keep, (reason: unknown) => console.warn("The host page did not take up a change.", reason));
  });
}

async function fetchData(): Promise<HostData> {
  const response = await fetch(location.href);
  return readHostData(new DOMParser().parseFromString(await response.text(), "text/html"));
}
