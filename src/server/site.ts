import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono, type Next } from "hono";
import { isTrustedHost } from "./hosts.ts";
import type { Env } from "./room-server.ts";

export interface SiteOptions {
  /** The built site's folder, absolute. Its files are listed once: what is not listed does not exist. */
  readonly folder: string;
  /** Headers of every answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** Names besides addresses and localhost that a request may call this server. */
  readonly hosts: readonly string[];
}

/** What answers for a file of the site before anyone gets it: undefined lets the file itself go out. */
export type Gate = (context: Context<Env>, path: string, send: SendFile) => Promise<Response | undefined>;

/** Sends a file of the site by its path, with further headers. */
export type SendFile = (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;

const TEXT = { "Content-Type": "text/plain; charset=utf-8" };

/**
 * A server for a built site's files. A folder answers only with its `index.html`, at the address ending in `/`.
 * @param gate decides who gets which file; everybody gets every file when absent
 * @param api what answers beside the files
 */
export function createSite({ folder, headers, hosts }: SiteOptions, gate?: Gate, api?: Hono<Env>): Hono<Env> {
  const files = listFiles(folder);
  const app = new Hono<Env>();
  app.use(async (context, next) => {
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    if (!isTrustedHost(context.req.header("host"), hosts)) {
      return context.body("This server does not go by that name. Open it by its address.\n", 403, TEXT);
    }
    await next();
  });
  if (api) app.route("/", api);
  app.get("*", async (context, next) => {
    const path = pathOf(context.req.url);
    if (path === undefined) return next();
    const send: SendFile = async (wanted, more = {}) =>
      (await sendFile(context, next, wanted, files.get(wanted), more)) ?? context.notFound();
    return (await gate?.(context, path, send)) ?? sendFile(context, next, path, files.get(path));
  });
  app.notFound((context) => context.body(`There is nothing at ${context.req.path}.\n`, 404, TEXT));
  app.onError((error, context) => {
    console.error(error.message);
    return context.body("The server failed at this; its terminal says how.\n", 500, TEXT);
  });
  return app;
}

async function sendFile(
  context: Context<Env>,
  next: Next,
  path: string,
  file: string | undefined,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response | undefined> {
  if (file === undefined) {
    await next();
    return undefined;
  }
  context.header("Cache-Control", isHashed(path) ? "public, max-age=31536000, immutable" : "no-cache");
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
  return (await serveStatic({ path: file })(context, next)) ?? undefined;
}

/** Files by the path of their address. Names that begin with a dot are for builds, not for readers. */
function listFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join("/");
    if (!entry.isFile() || /(^|\/)\./.test(path)) continue;
    files.set(`/${path}`, file);
    if (entry.name === "index.html") files.set(`/${path.slice(0, -"index.html".length)}`, file);
  }
  return files;
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return undefined;
  }
}

/** Files whose name changes with their content. */
const isHashed = (path: string): boolean => /^\/(assets|media)\//.test(path);
