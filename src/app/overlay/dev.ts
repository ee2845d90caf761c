import { slideInHash } from "../deck/address.ts";
import { readListed } from "./listed.ts";
import { showDiagnostics } from "./overlay.ts";

const hot = import.meta.hot;

showDiagnostics(readListed(document.getElementById("diagnostics")?.textContent));
hot?.on("staffroom:diagnostics", (payload: unknown) => showDiagnostics(readListed(payload)));
hot?.on("staffroom:update", () => {
  // Reveal writes the address a moment after a slide has changed; a reload must not fall behind it.
  const slide = document.querySelector("section.slide.present");
  if (slide?.id && slide.id !== slideInHash(location.hash))
    history.replaceState(null, "", `#/${encodeURIComponent(slide.id)}`);
  location.reload();
});
