import { keepSlide } from "./keep-slide.ts";
import { readListed } from "./listed.ts";
import { showDiagnostics } from "./overlay.ts";
import { watchOverflow } from "./watch-overflow.ts";

const hot = import.meta.hot;

showDiagnostics(readListed(document.getElementById("diagnostics")?.textContent));
hot?.on("staffroom:diagnostics", (payload: unknown) => showDiagnostics(readListed(payload)));
hot?.on("vite:beforeFullReload", keepSlide);

const slides = document.querySelector(".reveal > .slides");
if (slides) watchOverflow(slides);
