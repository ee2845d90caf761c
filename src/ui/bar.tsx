import type { Hue } from "./mark.tsx";
import "./bar.css";

/**
 * A bar whose length is `share` (0 to 1) of its box, without a style attribute. Decorative: print the number beside it.
 * `ground` draws the rest of the box too.
 */
export function Bar({ share, hue, ground = false }: { share: number; hue?: Hue; ground?: boolean }) {
  const percent = `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
  return (
    <svg class={`bar-line${hue ? ` hue-${hue}` : ""}`} width={ground ? "100%" : percent} height="18" aria-hidden="true">
      {ground && <rect class="bar-ground" width="100%" height="100%" />}
      <rect width={ground ? percent : "100%"} height="100%" />
    </svg>
  );
}
