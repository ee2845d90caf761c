import { drawSvg } from "./svg.ts";
import type { Tool } from "./tools.ts";

/** How long a stroke stays once it is drawn, and how long it takes to go, in milliseconds. */
const STAY = 6000;
const FADE = 700;
/** The stage, in its own pixels. */
const WIDTH = 1280;
const HEIGHT = 720;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A pen over the stage, for mouse, finger and stylus: strokes are marker yellow between edges of ink, in the slide's
 * own pixels, and go by themselves. While it is out, nothing below it is pressed.
 */
export function createPen(): Tool {
  const board = document.createElement("div");
  board.className = "pen-board";
  const sheet = drawSvg("svg", { class: "pen-sheet", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" });
  board.append(sheet);
  const strokes = new Map<number, Stroke>();

  // The sheet is the window, and its picture lies in the middle of it as the stage does.
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top, width, height } = sheet.getBoundingClientRect();
    const scale = Math.min(width / WIDTH, height / HEIGHT);
    return {
      x: round((clientX - left - width / 2) / scale + WIDTH / 2),
      y: round((clientY - top - height / 2) / scale + HEIGHT / 2),
    };
  };
  const wipe = (): void => {
    strokes.clear();
    sheet.replaceChildren();
  };
  const finish = ({ pointerId }: PointerEvent): void => {
    strokes.get(pointerId)?.fade();
    strokes.delete(pointerId);
  };
  board.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    board.setPointerCapture(event.pointerId);
    strokes.set(event.pointerId, startStroke(sheet, pointOf(event)));
  });
  board.addEventListener("pointermove", (event) => {
    const stroke = strokes.get(event.pointerId);
    if (!stroke) return;
    const passed = event.getCoalescedEvents?.() ?? [];
    stroke.extend((passed.length > 0 ? passed : [event]).map(pointOf));
  });
  board.addEventListener("pointerup", finish);
  board.addEventListener("pointercancel", finish);

  return {
    name: "pen",
    words: "The pen is out. Escape puts it away.",
    take: () => document.querySelector("main")?.append(board),
    putAway() {
      wipe();
      board.remove();
    },
    clear: wipe,
  };
}

interface Stroke {
  extend(points: readonly Point[]): void;
  fade(): void;
}

/** A dot that grows into a line; once it is finished it stays a while, fades and is gone. */
function startStroke(sheet: Element, first: Point): Stroke {
  const points = [first];
  const line = drawSvg("g", { class: "pen-stroke" });
  const paths = ["pen-edge", "pen-line"].map((name) => drawSvg("path", { class: name }));
  const draw = (): void => {
    const d = curveThrough(points);
    for (const path of paths) path.setAttribute("d", d);
  };
  line.append(...paths);
  sheet.append(line);
  draw();
  return {
    extend(more) {
      points.push(...more);
      draw();
    },
    fade() {
      setTimeout(() => {
        const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
        line.dataset.fading = "";
        setTimeout(() => line.remove(), isCalm ? 0 : FADE);
      }, STAY);
    },
  };
}

/** A smooth line through points: curves from the middle of one stretch to the middle of the next. */
export function curveThrough(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  const last = rest.at(-1) ?? first;
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    return `Q${point.x} ${point.y} ${round((point.x + next.x) / 2)} ${round((point.y + next.y) / 2)}`;
  });
  return `M${first.x} ${first.y}${curves.join("")}L${last.x} ${last.y}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
