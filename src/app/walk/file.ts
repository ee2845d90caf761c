import "../../ui/player.css";
import "./style/page.css";
import { readWalkData } from "./data.ts";
import { fileSource } from "./source.ts";
import { startWalk } from "./start.ts";
import { startTheme } from "./theme.ts";

// The entry of the one file that holds the whole walkthrough, opened from disk.
startTheme();
startWalk(document, readWalkData(document), fileSource(document));
