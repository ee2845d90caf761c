import { type Listening, listen } from "../server/listen.ts";
import { createSite } from "../server/site.ts";
import { policyHeaders } from "../vite/policy.ts";
import { listening, trustedNames } from "./serving.ts";

/**
 * Serves a built site at `host`, on `port` or the next free one.
 * @param allowRemote whether its slides may show files of other hosts
 * @throws {Mistake} when this machine cannot listen there
 */
export async function serveSite(folder: string, host: string, port: number, allowRemote: boolean): Promise<Listening> {
  const app = createSite({ folder, headers: policyHeaders(allowRemote), hosts: trustedNames(host) });
  return listening(host, port, () => listen(app, host, port));
}
