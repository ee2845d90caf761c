import { clock, type Plan, type PlanItem } from "./plan.ts";

/** Millimetres: the strip's width, the height of its boxes, between hatches, of a clock time. */
const WIDTH = 179.6;
const HEIGHT = 8.5;
const HATCH = 1.6;
const TIME = 11;
const LETTER = 1.85;

/** The running order to scale; what can go when time is short is hatched. */
export function Strip({ plan, start }: { readonly plan: Plan; readonly start: number | undefined }) {
  const scale = WIDTH / plan.minutes;
  let shown = -TIME;
  return (
    <svg class="strip" viewBox={`-.2 -.2 180 ${HEIGHT + 6}`} aria-hidden="true">
      {plan.items.map((item) => {
        const x = item.from * scale;
        const width = item.minutes * scale;
        const isClear = x - shown >= TIME && x < WIDTH - TIME - 1;
        if (isClear) shown = x;
        return (
          <g key={item.from}>
            {item.cut !== undefined && <path class="strip-hatch" d={hatch(x, width)} />}
            <rect class={item.isBreak ? "strip-break" : "strip-item"} x={x} y={0} width={width} height={HEIGHT} />
            <Name item={item} x={x} width={width} />
            {isClear && (
              <text class="strip-time" x={x} y={HEIGHT + 4.6}>
                {clock(start, item.from)}
              </text>
            )}
          </g>
        );
      })}
      <text class="strip-time" x={WIDTH} y={HEIGHT + 4.6} text-anchor="end">
        {clock(start, plan.minutes)}
      </text>
    </svg>
  );
}

/** An item's name where there is room for it, on white, so that hatching never runs through words. */
function Name({ item, x, width }: { readonly item: PlanItem; readonly x: number; readonly width: number }) {
  const room = Math.floor((width - 2) / LETTER);
  if (item.title.length > room) return null;
  return (
    <>
      {item.cut !== undefined && (
        <rect class="strip-back" x={x + 0.7} y={1.6} width={item.title.length * LETTER + 1} height={HEIGHT - 3.2} />
      )}
      <text class="strip-name" x={x + 1.2} y={HEIGHT / 2 + 1.2}>
        {item.title}
      </text>
    </>
  );
}

/** Slanting lines in a box, as one path: a pattern would print as a picture many times its size. */
function hatch(x: number, width: number): string {
  const lines: string[] = [];
  for (let from = HATCH; from < width + HEIGHT; from += HATCH) {
    const left = Math.max(0, from - HEIGHT);
    const right = Math.min(width, from);
    if (right > left)
      lines.push(
        `M${(x + left).toFixed(2)} ${(from - left).toFixed(2)}L${(x + right).toFixed(2)} ${(from - right).toFixed(2)}`,
      );
  }
  return lines.join("");
}
