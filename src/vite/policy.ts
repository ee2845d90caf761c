/** The content policy of every page, as it stands in the `<meta>` of a static one. */
export const PAGE_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'";

/** Headers for every answer of a server of ours. A `<meta>` cannot forbid framing; a header can. */
export const POLICY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `${PAGE_POLICY}; frame-ancestors 'self'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
};

/** The same for the server of `dev`, whose page waits for a restarted server in a worker that Vite makes of a blob. */
export const DEV_HEADERS: Readonly<Record<string, string>> = {
  ...POLICY_HEADERS,
  "Content-Security-Policy": `${PAGE_POLICY}; worker-src 'self' blob:; frame-ancestors 'self'`,
};
