import { render } from "preact";

const place = document.getElementById("phone");
if (place) render(<main>Join</main>, place);
