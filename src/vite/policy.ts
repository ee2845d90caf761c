/** What slides may show from other hosts where the workshop says `remote: allow`. */
const REMOTE =
  "img-src 'self' data: blob: https:; media-src 'self' https:; frame-src 'self' https:; font-src 'self' https:";

/**
 * The content policy of every page, as it stands in the `<meta>` of a static one.
 * @param allowRemote whether slides may show files of other hosts
 */
export const pagePolicy = (allowRemote: boolean): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    allowRemote ? REMOTE : "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");

/** The content policy of the page that phones join on: what phones show has no style attribute either. */
export const JOIN_POLICY =
  "default-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'";

/** Headers for every answer of a server of ours. A `<meta>` cannot forbid framing; a header can. */
export const policyHeaders = (allowRemote: boolean, further = ""): Record<string, string> => ({
  "Content-Security-Policy": `${pagePolicy(allowRemote)}; ${further}frame-ancestors 'self'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
});

/** The same for the server of `dev`, whose page waits for a restarted server in a worker that Vite makes of a blob. */
export const devHeaders = (allowRemote: boolean): Record<string, string> =>
  policyHeaders(allowRemote, "worker-src 'self' blob:; ");

/** Headers of the pages that phones get, over those of every answer. */
export const joinHeaders = (): Record<string, string> => ({
  "Content-Security-Policy": `${JOIN_POLICY}; frame-ancestors 'none'`,
});
