/** Padding and edges of a slip on the stage, in px. */
const SIDES = 27;

let context: CanvasRenderingContext2D | null | undefined;

/** How wide a slip with this name is on the stage, in px at its 24 px type; an estimate where nothing can measure. */
export function slipWidth(name: string): number {
  if (typeof document === "undefined") return name.length * 13.5 + SIDES;
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return name.length * 13.5 + SIDES;
  context.font = `24px ${getComputedStyle(document.documentElement).getPropertyValue("--sans")}`;
  return Math.ceil(context.measureText(name).width) + SIDES;
}
