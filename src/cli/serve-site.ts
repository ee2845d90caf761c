import { type Listening, listen } from "../server/listen.ts";
import { createSite } from "../server/site.ts";
import { Mistake } from "../vite/mistake.ts";
import { POLICY_HEADERS } from "../vite/policy.ts";
import { trustedNames } from "./serving.ts";

/**
 * Serves a built site at `host`, on `port` or the next free one.
 * @throws {Mistake} when this machine cannot listen there
 */
export async function serveSite(folder: string, host: string, port: number): Promise<Listening> {
  const app = createSite({ folder, headers: POLICY_HEADERS, hosts: trustedNames(host) });
  try {
    return await listen(app, host, port);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new Mistake(`Cannot listen on ${host}, port ${port}: ${error.message}.`, "Try another --port or --host.");
  }
}
