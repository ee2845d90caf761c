import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type HtmlTagDescriptor, normalizePath, type Plugin, type Rolldown } from "vite";
import { hasErrors, PAPERS, type PaperOptions } from "../model/index.ts";
import { baseConfig, HOST_PAGE, JOIN_PAGE, PAGES } from "./base-config.ts";
import { hasColour } from "./colour.ts";
import { dataFiles } from "./data-files.ts";
import { serveWorkshop } from "./dev/dev-server.ts";
import type { Live } from "./dev/live.ts";
import { setAdrift } from "./dev/set-adrift.ts";
import type { Loader } from "./loader.js";
import { writeNotices } from "./notices.ts";
import { deckData, fillDeck, fillHost, fillJoin, holdPaint, withoutHost } from "./page.ts";
import { dropUnused, fillPaper, paperAt, paperPage, withoutScripts } from "./paper.ts";
import { devHeaders, JOIN_POLICY, pagePolicy } from "./policy.ts";
import { privateFolder } from "./private-folder.ts";
import { countWords, describeAll, printable } from "./terminal.ts";
import { VIRTUAL_MODULES } from "./virtual.ts";
import { emitWalk } from "./walk/emit-walk.ts";
import { fillWalk, pageAt, WALK_PAGE } from "./walk/fill-walk.ts";
import { serveWalk, walkOf } from "./walk/serve-walk.ts";
import { leaveOutRoom, type OpenWorkshop, openWorkshop } from "./workshop/open-workshop.ts";
import type { Compiled } from "./workshop/put-together.ts";

export interface StaffroomOptions {
  /** The workshop's folder; the current one when absent. */
  readonly folder?: string;
  /** Id of the agenda in force unless the address names another; the first when absent. */
  readonly agenda?: string;
  /** Leaves out what is for the facilitator. */
  readonly public?: boolean;
  /** Loads the exercises' kinds; one of the plugin's own when absent. */
  readonly loader?: Loader;
  /** True where a live room stands beside the pages: `::join` is drawn, and pages know to look for it. */
  readonly room?: boolean;
  /** Builds the pages that are printed and no others, as these options say. */
  readonly paper?: PaperOptions;
  /** A workshop that is open already, and whose diagnostics have been shown; the plugin then leaves it open. */
  readonly open?: OpenWorkshop;
}

/** Has Vite serve or build a workshop: its deck, its exercises' chunks and the data that pages fetch. */
export function staffroom(options: StaffroomOptions = {}): Plugin {
  const opened = options.open ?? openWorkshop(options.folder ?? ".", options.loader);
  const workshop = options.room ? opened : leaveOutRoom(opened);
  const { folder } = workshop;
  const isPublic = options.public ?? false;
  let isBuild = false;
  let takeLive: (() => Promise<Live>) | undefined;

  return {
    name: "staffroom",
    config: (given, { command, isPreview }) => ({
      ...baseConfig(folder, given, { isPublic, hasRoom: options.room ?? false, isForPaper: Boolean(options.paper) }),
      // A cache for each workshop: two servers sharing one would replace each other's packages.
      ...(command === "serve" && !isPreview && { cacheDir: join(privateFolder(folder), "vite") }),
    }),
    configResolved(config) {
      isBuild = config.command === "build";
      // Watched from the start: where Vite is the first to look into the folder, for a `public/` that is not there yet,
      // its watcher sees nothing else come or go.
      config.configFileDependencies.push(folder);
    },
    configureServer(server) {
      takeLive = serveWorkshop(server, workshop, { isPublic, agenda: options.agenda });
      server.middlewares.use(serveWalk(takeLive, workshop.kinds));
    },

    async buildStart() {
      if (!isBuild || options.open) return;
      const compiled = await workshop.check(await workshop.compile());
      const { diagnostics } = compiled;
      if (diagnostics.length > 0) this.info(`\n${printable(describeAll(compiled), hasColour(process.stdout))}\n`);
      if (hasErrors(diagnostics)) this.error(`The workshop cannot be built: ${countWords(diagnostics)}.`);
    },

    resolveId: (id) => (VIRTUAL_MODULES.some((module) => module.id === id) ? `\0${id}` : undefined),
    async load(id) {
      const module = VIRTUAL_MODULES.find((candidate) => id === `\0${candidate.id}`);
      if (!module) return undefined;
      const live = await takeLive?.();
      return module.content(live?.snapshot.compiled ?? (await workshop.compile()), folder);
    },

    hotUpdate: setAdrift(`${normalizePath(folder)}/exercises/`),
    transformIndexHtml: {
      order: "post",
      async handler(html, { path, server, originalUrl = path }) {
        const live = await takeLive?.();
        const compiled = live?.snapshot.compiled ?? (await workshop.compile());
        const { allowRemote } = compiled.settings;
        const name = paperAt(path);
        if (name) {
          const drawn = await fillPaper(html, name, compiled, workshop, options);
          return live ? drawn : { html: withoutScripts(drawn), tags: [policy(pagePolicy(allowRemote))] };
        }
        const data = live?.snapshot.data ?? deckData(compiled.workshop, options.agenda);
        const blocks = live ? { diagnostics: live.mistake ? [live.mistake] : describeAll(compiled) } : {};
        const fill = { "/index.html": fillDeck, [`/${HOST_PAGE}`]: fillHost, [`/${JOIN_PAGE}`]: fillJoin }[path];
        const given = isPublic ? withoutHost(html) : html;
        const walked =
          live && path === `/${WALK_PAGE}` && pageAt((await walkOf(compiled, workshop.kinds)).pages, originalUrl);
        const page = walked
          ? fillWalk(given, walked, { blocks })
          : (fill?.(given, compiled.workshop, data, blocks) ?? given);
        if (live) {
          // The workshop's settings may have changed since the server was started.
          Object.assign(server?.config.server.headers ?? {}, devHeaders(allowRemote));
          const version = { name: "staffroom:version", content: live.version };
          return { html: page, tags: [{ tag: "meta", attrs: version, injectTo: "head" }, ...roomTags(options)] };
        }
        const content = path === `/${JOIN_PAGE}` ? JOIN_POLICY : pagePolicy(allowRemote);
        return { html: holdPaint(page), tags: [policy(content), ...roomTags(options)] };
      },
    },

    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        await emitSite(this, bundle, workshop, { isPublic, isForPaper: Boolean(options.paper) });
      },
    },

    closeBundle: () => (options.open ? undefined : workshop.close()),
  };
}

/** Adds to a build what is no module of it: the data that pages fetch, the walkthrough, images and licences. */
async function emitSite(
  context: { emitFile(file: Rolldown.EmittedAsset): string; getModuleIds(): IterableIterator<string> },
  bundle: Rolldown.OutputBundle,
  workshop: OpenWorkshop,
  { isPublic, isForPaper }: { isPublic: boolean; isForPaper: boolean },
): Promise<void> {
  const compiled = await workshop.compile();
  for (const [fileName, source] of dataFiles(compiled.workshop, isPublic)) {
    context.emitFile({ type: "asset", fileName, source });
  }
  for (const [fileName, file] of isPublic ? shownMedia(compiled) : compiled.media) {
    context.emitFile({ type: "asset", fileName, source: readFileSync(file) });
  }
  if (!isForPaper) dropUnused(bundle, new Set(PAPERS.map((each) => `${PAGES}/${paperPage(each)}`)));
  if (!isForPaper) await emitWalk(context, bundle, compiled, workshop);
  const fonts = Object.values(bundle).flatMap((output) =>
    output.type === "asset" ? output.originalFileNames.map((name) => resolve(PAGES, name)) : [],
  );
  const source = writeNotices([...context.getModuleIds(), ...fonts]);
  context.emitFile({ type: "asset", fileName: "third-party-notices.txt", source });
}

/** The files that people see: not those of the facilitator's notes alone. */
function shownMedia({ workshop, media }: Compiled): [string, string][] {
  const slides = workshop.modules.flatMap(({ stacks }) => stacks.flat()).map(({ notes: _, ...slide }) => slide);
  const shown = JSON.stringify([slides, workshop.exercises]);
  return [...media].filter(([name]) => shown.includes(name));
}

/** What a page may load, as it says itself. */
const policy = (content: string): HtmlTagDescriptor => ({
  tag: "meta",
  attrs: { "http-equiv": "Content-Security-Policy", content },
  injectTo: "head-prepend",
});

/** Tells a page that a live room stands beside it. */
const roomTags = ({ room }: StaffroomOptions): HtmlTagDescriptor[] =>
  room ? [{ tag: "meta", attrs: { name: "staffroom:room", content: "live" }, injectTo: "head" }] : [];
