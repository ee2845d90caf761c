import { readWalkData } from "./data.ts";
import { siteSource } from "./source.ts";
import { startWalk } from "./start.ts";

const data = readWalkData(document);
startWalk(document, data, siteSource(data.root));
if (import.meta.hot) void import("./dev.ts");
else void import("./offline/register.ts").then(({ keepOffline }) => keepOffline(data.root));
