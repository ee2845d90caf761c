import { drawSvg } from "./svg.ts";
import type { Tool } from "./tools.ts";
import type { Spot } from "./zoom.ts";

/** How long the trail lasts, in milliseconds. */
const TRAIL = 320;
/** The dot's radius on a stage 1280 px wide. */
const RADIUS = 11;

/** Where the pointer was, and when, in milliseconds. */
export interface Past extends Spot {
  readonly at: number;
}

/**
 * A bright dot in place of the mouse's arrow, or under the finger, with a short trail. Clicks go through it to the
 * slide below.
 * @param spot where the mouse is when the dot is taken out
 */
export function createPointer(spot: () => Spot | undefined): Tool {
  const sheet = drawSvg("svg", { class: "pointer", "aria-hidden": "true" });
  const trail = drawSvg("path", { class: "pointer-trail" });
  const dot = drawSvg("g", { class: "pointer-dot" });
  dot.append(drawSvg("circle", { class: "pointer-halo" }), drawSvg("circle", { class: "pointer-core" }));
  sheet.append(trail, dot);
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)");
  let past: Past[] = [];
  let frame = 0;

  const scale = (): number => Math.min(innerWidth / 1280, innerHeight / 720);
  const paint = (): void => {
    frame = 0;
    const now = performance.now();
    past = past.filter(({ at }) => now - at < TRAIL);
    trail.setAttribute("d", drawTrail(past, now, RADIUS * scale()));
    if (past.length > 0) frame = requestAnimationFrame(paint);
  };
  const show = ({ x, y }: Spot): void => {
    dot.setAttribute("transform", `translate(${x} ${y}) scale(${scale()})`);
    sheet.dataset.shown = "";
  };
  const move = ({ clientX: x, clientY: y }: PointerEvent): void => {
    show({ x, y });
    if (isCalm.matches) return;
    past.push({ x, y, at: performance.now() });
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  const leave = (event: PointerEvent): void => {
    if (event.type === "pointerout" ? event.relatedTarget !== null : event.pointerType === "mouse") return;
    delete sheet.dataset.shown;
  };
  const heard = [
    ["pointermove", move],
    ["pointerdown", move],
    ["pointerup", leave],
    ["pointercancel", leave],
    ["pointerout", leave],
  ] as const;

  return {
    name: "pointer",
    words: "The pointer is a bright dot. Escape puts it away.",
    take() {
      document.body.append(sheet);
      const start = spot();
      if (start) show(start);
      for (const [type, hear] of heard) addEventListener(type, hear, { capture: true, passive: true });
    },
    putAway() {
      for (const [type, hear] of heard) removeEventListener(type, hear, { capture: true });
      cancelAnimationFrame(frame);
      frame = 0;
      past = [];
      trail.removeAttribute("d");
      delete sheet.dataset.shown;
      sheet.remove();
    },
    clear() {},
  };
}

/** The trail as the outline of a ribbon that narrows with age; empty without two points. */
export function drawTrail(past: readonly Past[], now: number, radius: number): string {
  const sides = past.flatMap(({ x, y, at }, index) => {
    const before = past[index - 1];
    const after = past[index + 1];
    const from = before ?? past[0];
    const to = after ?? past[index];
    if (from === undefined || to === undefined) return [];
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy);
    if (length === 0) return [];
    const half = (radius * 0.9 * Math.max(0, 1 - (now - at) / TRAIL)) / length;
    return [
      {
        left: `${round(x - dy * half)} ${round(y + dx * half)}`,
        right: `${round(x + dy * half)} ${round(y - dx * half)}`,
      },
    ];
  });
  if (sides.length < 2) return "";
  const back = sides.toReversed().map(({ right }) => right);
  return `M${[...sides.map(({ left }) => left), ...back].join("L")}Z`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
