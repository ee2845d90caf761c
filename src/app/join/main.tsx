import { render } from "preact";
import * as v from "valibot";
import { readPageData } from "../page-data.ts";
import { App } from "./app.tsx";
import { codeOf } from "./keep/look-up.ts";
import { Phone } from "./phone.ts";

const dark = matchMedia("(prefers-color-scheme: dark)");
const paint = () => {
  document.documentElement.dataset.theme = dark.matches ? "dark" : "light";
};
paint();
dark.addEventListener("change", paint);

// A keyboard that comes up may leave the field it is for below the window's edge.
addEventListener("resize", () => {
  const field = document.activeElement;
  if (field?.matches("input, textarea")) field.scrollIntoView({ block: "center" });
});

const data = v.safeParse(v.object({ keepsPrivate: v.boolean() }), readPageData(document));
const place = document.getElementById("phone");
if (place) {
  const phone = new Phone(new URL("/", location.href));
  const keepsPrivate = data.success && data.output.keepsPrivate;
  render(<App {...{ phone, keepsPrivate }} scanned={codeOf(location.pathname)} />, place);
}
