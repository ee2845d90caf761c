import { type FunctionComponent, render } from "preact";
import { hasRoom } from "../live.ts";
import { Console } from "./console.tsx";
import { type HostData, readHostData } from "./data.ts";
import { startTheme } from "./theme.ts";
import type { ConsoleProps } from "./use-console.ts";

startTheme();
const place = document.getElementById("host");
if (place) void startConsole(place);

async function startConsole(place: HTMLElement): Promise<void> {
  const Page: FunctionComponent<ConsoleProps> = hasRoom()
    ? (await import("./room/live-console.tsx")).LiveConsole
    : Console;
  const root = new URL("..", location.href);
  let edition = 0;
  const draw = (data: HostData) => render(<Page {...{ data, root, edition }} />, place);
  draw(readHostData(document));
  if (!import.meta.hot) return;
  void import("./follow-edits.ts").then(({ followEdits }) =>
    followEdits((data) => {
      edition += 1;
      draw(data);
    }),
  );
}
