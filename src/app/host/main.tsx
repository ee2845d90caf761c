import { render } from "preact";
import { Console } from "./console.tsx";
import { readHostData } from "./data.ts";
import { startTheme } from "./theme.ts";

startTheme();
const place = document.getElementById("host");
if (place) render(<Console data={readHostData(document)} root={new URL("..", location.href)} edition={0} />, place);
