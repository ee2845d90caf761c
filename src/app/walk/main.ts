import { startTheme } from "./theme.ts";

// The first paint waits for this module, so that no other theme flashes, and for nothing more.
startTheme();
void import("./page.ts");
