import { useEffect, useRef } from "preact/hooks";
import { type Link, openLink, type Relay } from "../../link/protocol.ts";
import { isUnderWay, moveRun, type Run, readRun } from "./run.ts";
import type { KeptRun } from "./use-run.ts";

/**
 * Has the host pages of other browsers go by one clock and one list of cuts: each tells what changed, and whoever opens
 * later asks.
 * @param agenda its id: every agenda has a run of its own
 * @param relay a way to those browsers; without one there are none
 */
export function useSharedRun(root: URL, agenda: string, { run, hear }: KeptRun, relay: Relay | undefined): void {
  const latest = useRef(run);
  /** What came from another host is not told again: with each telling it grows later. */
  const heard = useRef<Run>(undefined);
  const link = useRef<Link>(undefined);
  const tell = () => {
    const now = Date.now();
    if (isUnderWay(latest.current))
      link.current?.say({ type: "run", agenda, run: JSON.stringify(latest.current), now });
  };
  useEffect(() => {
    if (!relay) return;
    const opened = openLink(root, (message) => {
      if (message.type === "ask") tell();
      if (message.type !== "run" || message.agenda !== agenda) return;
      heard.current = moveRun(readRun(message.run, message.now), Date.now() - message.now);
      hear(heard.current);
    });
    link.current = opened;
    opened.via(relay);
    opened.say({ type: "ask" });
    return () => opened.close();
  }, [root, relay, agenda, hear]);
  useEffect(() => {
    latest.current = run;
    if (run !== heard.current) tell();
  }, [run]);
}
