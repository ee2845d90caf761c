import { useEffect, useRef, useState } from "preact/hooks";
import type { StageView } from "../../../model/index.ts";
import type { StageMessage } from "../../deck/room/preview-message.ts";
import type { Position } from "../../link/protocol.ts";

/** The canvas a slide is drawn on. */
const WIDTH = 1280;
const HEIGHT = 720;

interface PreviewProps {
  /** The deck's address with its agenda; another one loads the frame anew. */
  readonly address: string;
  /** The slide and step to show. */
  readonly hash: string;
  readonly theme: Position["theme"];
  readonly name: string;
  /** What the room has on the stage, for a picture of that. */
  readonly stage?: StageView | undefined;
}

/** A live picture of the deck: a frame of it that cannot be operated, moved by its hash. */
export function Preview({ address, hash, theme, name, stage }: PreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(0);
  const [source, setSource] = useState({ address, src: address + hash });
  if (source.address !== address) setSource({ address, src: address + hash });
  useEffect(() => {
    const { contentWindow, contentDocument } = frame.current ?? {};
    const root = contentDocument?.documentElement;
    if (!contentWindow || !root || contentWindow.location.protocol === "about:") return;
    root.dataset.theme = theme;
    const { href, hash: before } = contentWindow.location;
    if (before !== hash) contentWindow.location.replace(new URL(hash, href).href);
  }, [hash, theme, loaded]);
  useEffect(() => showStage(frame.current, stage), [stage, loaded]);
  return (
    <div class="preview">
      <iframe
        key={source.src}
        ref={frame}
        src={source.src}
        title={name}
        inert
        tabIndex={-1}
        width={WIDTH}
        height={HEIGHT}
        onLoad={() => setLoaded((times) => times + 1)}
      />
    </div>
  );
}

/** Tells the deck in a frame what the room has on the stage, now and whenever it asks. @returns what ends that */
function showStage(frame: HTMLIFrameElement | null, view: StageView | undefined): (() => void) | undefined {
  const inside = frame?.contentWindow;
  if (!inside || !view) return undefined;
  const message: StageMessage = { type: "staffroom:stage", view };
  const post = () => inside.postMessage(message, location.origin);
  const hear = ({ source, data }: MessageEvent) => {
    if (source === inside && (data as { type?: unknown } | null)?.type === "staffroom:stage?") post();
  };
  post();
  addEventListener("message", hear);
  return () => removeEventListener("message", hear);
}
