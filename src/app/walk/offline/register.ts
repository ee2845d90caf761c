/**
 * Has the browser keep the walkthrough, so that it can be read without a network after the first visit. Only where
 * the page is a secure context; elsewhere browsers offer no way.
 * @param root the way to the site's root, ending in a slash
 */
export async function keepOffline(root: string): Promise<void> {
  if (!isSecureContext || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(`${root}walk/worker.js`, { scope: `${root}walk/` });
  } catch {
    // A host that does not serve the worker, or a browser that keeps nothing: the page works online.
  }
}
