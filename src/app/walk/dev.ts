import { readListed } from "../overlay/listed.ts";
import { showDiagnostics } from "../overlay/overlay.ts";

const hot = import.meta.hot;
/** Where the page was before it was loaded again, in CSS pixels. */
const NAME = `staffroom:walk-scroll|${location.pathname}`;

showDiagnostics(readListed(document.getElementById("diagnostics")?.textContent));
hot?.on("staffroom:diagnostics", (payload: unknown) => showDiagnostics(readListed(payload)));
hot?.on("staffroom:update", () => {
  sessionStorage.setItem(NAME, String(scrollY));
  location.reload();
});
const before = sessionStorage.getItem(NAME);
sessionStorage.removeItem(NAME);
if (before !== null) scrollTo({ top: Number(before), behavior: "instant" });
// A built site that was served here before may have left a worker, which would show its pages.
for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) await worker.unregister();
