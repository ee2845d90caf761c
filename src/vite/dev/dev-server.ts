import { createReadStream, existsSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname } from "node:path";
import type { ViteDevServer } from "vite";
import { dataFiles } from "../data-files.ts";
import type { OpenWorkshop } from "../workshop/open-workshop.ts";
import { watchWorkshop } from "./hot.ts";
import type { Live } from "./live.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".json": "application/json",
  ".mp4": "video/mp4",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webm": "video/webm",
  ".webp": "image/webp",
};

export interface Serving {
  /** Leaves out what is for the facilitator. */
  readonly isPublic: boolean;
  /** Id of the agenda in force unless the address names another; the first when undefined. */
  readonly agenda: string | undefined;
}

/**
 * Has Vite's server answer for the workshop: the data that pages fetch, the images beside slides, and updates.
 * @returns a function that gives what a page is to show
 */
export function serveWorkshop(
  server: ViteDevServer,
  workshop: OpenWorkshop,
  { isPublic, agenda }: Serving,
): () => Promise<Live> {
  server.middlewares.use((request, response, next) => {
    const path = pathOf(request.url);
    if (!/^(tasks|headings|solutions|notes|media)\//.test(path)) return next();
    answer(path, response).then((found) => {
      if (!found) response.writeHead(404, { "Content-Type": "text/plain" }).end(`There is no ${path} here.\n`);
    }, next);
  });
  const takeLive = watchWorkshop(server, workshop, agenda);
  return takeLive;

  async function answer(path: string, response: ServerResponse): Promise<boolean> {
    const { workshop: compiled, media } = (await takeLive()).snapshot.compiled;
    const headers = { "Content-Type": TYPES[extname(path).toLowerCase()] ?? "application/octet-stream" };
    const data = dataFiles(compiled, isPublic).get(path);
    const shown = media.get(path);
    const file = shown !== undefined && existsSync(shown) ? shown : undefined;
    if (data !== undefined) response.writeHead(200, { ...headers, "Cache-Control": "no-store" }).end(data);
    else if (file !== undefined) sendFile(file, response.writeHead(200, headers));
    return data !== undefined || file !== undefined;
  }
}

/** A file that goes away while it is read cuts its answer short. */
const sendFile = (file: string, response: ServerResponse): void => {
  createReadStream(file)
    .once("error", () => response.destroy())
    .pipe(response);
};

function pathOf(url = "/"): string {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname).slice(1);
  } catch {
    return "";
  }
}
