/** What the build puts in place of the text below: the files to keep, by their address from here, and their name. */
interface Kept {
  /** Changes whenever one of the files does. */
  readonly version: string;
  readonly files: readonly string[];
}

/** What of a service worker's global scope is used here; the DOM's types do not have it. */
interface Worker {
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(
    type: "install" | "activate",
    listener: (event: { waitUntil(done: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: "fetch",
    listener: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
}

const worker = self as unknown as Worker;
const kept = JSON.parse("__STAFFROOM_KEPT__") as Kept;
const FIRST = `staffroom-walk|${worker.registration.scope}|`;
const CACHE = FIRST + kept.version;

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === location.origin) event.respondWith(answer(request));
});

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(kept.files.map((file) => new Request(new URL(file, location.href), { cache: "no-cache" })));
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(FIRST) && name !== CACHE).map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

/** Files whose name changes with their content come from what is kept, all else from the network while there is one. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const known = () => cache.match(request, { ignoreSearch: true });
  if (/\/(?:assets|media)\/[^/]+$/.test(new URL(request.url).pathname)) {
    const found = await known();
    if (found) return found;
  }
  try {
    return await fetch(request);
  } catch (reason) {
    const found = await known();
    if (found) return found;
    throw reason;
  }
}
