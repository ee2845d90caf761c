import { render } from "preact";
import { Console } from "./console.tsx";
import { type HostData, readHostData } from "./data.ts";
import { startTheme } from "./theme.ts";

startTheme();
const place = document.getElementById("host");
if (place) startConsole(place);

function startConsole(place: HTMLElement): void {
  const root = new URL("..", location.href);
  let edition = 0;
  const draw = (data: HostData) => render(<Console {...{ data, root, edition }} />, place);
  draw(readHostData(document));
  if (!import.meta.hot) return;
  void import("./follow-edits.ts").then(({ followEdits }) =>
    followEdits((data) => {
      edition += 1;
      draw(data);
    }),
  );
}
