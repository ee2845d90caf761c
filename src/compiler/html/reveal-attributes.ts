import { nearMiss } from "../../model/index.ts";

/** Attributes that Reveal reads from slides and from what is on them, without `data-`. https://revealjs.com */
const KNOWN = [
  ...["background", "background-color", "background-gradient", "background-image", "background-size"],
  ...["background-position", "background-repeat", "background-opacity", "background-video", "background-video-loop"],
  ...["background-video-muted", "background-iframe", "background-interactive", "background-transition"],
  ...["transition", "transition-speed", "state", "visibility", "timing", "notes", "autoslide", "prevent-swipe"],
  ...["auto-animate", "auto-animate-id", "auto-animate-restart", "auto-animate-easing", "auto-animate-duration"],
  ...["auto-animate-delay", "auto-animate-unmatched", "fragment-index", "autoplay", "ignore", "preview-link"],
  ...[
    "preview-image",
    "preview-video",
    "preview-fit",
    "line-numbers",
    "ln-start-from",
    "noescape",
    "trim",
    "src",
    "id",
  ],
];

/** Reveal's attribute that `name` is a misspelling of, or undefined when it is known or its author's own. */
export function meantAttribute(name: string): string | undefined {
  const bare = name.toLowerCase().replace(/^data-/, "");
  const hasPrefix = bare.length < name.length;
  if (hasPrefix ? KNOWN.includes(bare) || bare.length < 4 : !/^(?:backgr|transi|auto-|fragment)/.test(bare)) return;
  const near = nearMiss(bare, KNOWN);
  return near && `data-${near}`;
}
