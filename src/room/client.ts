import { connectShared } from "./tabs.ts";
import { type RefusalBody, type Role, SILENCE } from "./wire.ts";

export { ask, post, type Reply, randomId, sendCommand } from "./send.ts";

/** `connecting` for at most five seconds, then `lost`; tries go on in both. */
export type Status = "connecting" | "live" | "lost";

/** What a page wants to hear of its room. */
export interface Hear<View> {
  /** The whole view, whenever something in it changed. */
  view(view: View): void;
  status?(status: Status): void;
  /** What another deck or host page said through the server. */
  link?(message: unknown): void;
  /** The server does not let this page in; the client has given up until `reopen`. */
  refused?(refusal: RefusalBody): void;
}

export interface RoomClient {
  /** Connects afresh at once: after joining, or when a person asks. */
  reopen(): void;
  close(): void;
}

/**
 * Follows a room, through loss of the network, sleep and restarts of the server. Previews must not call this.
 * @param root the site's address
 */
export function openRoom<View>(role: Role, root: URL, hear: Hear<View>): RoomClient {
  let status: Status | undefined;
  let close: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (next: Status) => {
    clearTimeout(timer);
    if (next === "connecting") timer = setTimeout(() => say("lost"), SILENCE);
    if (next !== status) hear.status?.(next);
    status = next;
  };
  const stop = () => {
    close?.();
    close = undefined;
    clearTimeout(timer);
  };
  const start = () => {
    stop();
    if (status !== "lost") say("connecting");
    close = connectShared(role, root, {
      view(data) {
        say("live");
        hear.view(JSON.parse(data) as View);
      },
      link: (data) => hear.link?.(JSON.parse(data)),
      beat: () => say("live"),
      silence: () => status === "live" && say("connecting"),
      refused(refusal) {
        stop();
        hear.refused?.(refusal);
      },
    });
  };
  const wake = () => {
    if (document.visibilityState === "visible") start();
    // A stage and a host go on when hidden: another device may drive them.
    else if (role === "phone") stop();
  };
  const events = new AbortController();
  const on = (target: EventTarget, type: string, listener: (event: Event) => void) =>
    target.addEventListener(type, listener, { signal: events.signal });
  on(document, "visibilitychange", wake);
  on(window, "pageshow", (event) => (event as PageTransitionEvent).persisted && wake());
  on(window, "pagehide", stop);
  on(window, "online", wake);
  // What is left of a stream may still speak; whether there is an answer shows only anew.
  on(window, "offline", wake);
  on(document, "resume", wake);
  start();
  return {
    reopen: start,
    close() {
      events.abort();
      stop();
    },
  };
}
