/** Shapes and hues a mark may have: colour is never alone, so each mark also has a shape and a letter. */
export const SHAPES = ["triangle", "square", "diamond", "circle", "hexagon", "bar"] as const;
export const HUES = ["teal", "indigo", "orange", "plum", "moss", "slate", "umber"] as const;
export type MarkShape = (typeof SHAPES)[number];
export type Hue = (typeof HUES)[number];

/** 24-unit outlines, and where the letter's baseline and size go in each. */
const OUTLINES: Record<MarkShape, { readonly path: string; readonly baseline: number; readonly size: number }> = {
  triangle: { path: "M12 1.6 23.2 22H.8Z", baseline: 18.6, size: 10.5 },
  square: { path: "M2 2h20v20H2Z", baseline: 16.3, size: 12 },
  diamond: { path: "M12 .4 23.6 12 12 23.6.4 12Z", baseline: 16.3, size: 12 },
  circle: { path: "M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22Z", baseline: 16.3, size: 12 },
  hexagon: { path: "M6.2 2h11.6L23.6 12l-5.8 10H6.2L.4 12Z", baseline: 16.3, size: 12 },
  bar: { path: "M.6 5h22.8v14H.6Z", baseline: 16.3, size: 12 },
};

export interface MarkProps {
  readonly shape: MarkShape;
  readonly hue: Hue;
  readonly letter: string;
  /** Outlined instead of filled, for paper to tick and second readings. */
  readonly outline?: boolean;
}

/** A mark such as ▲ T. Decorative: the name is always printed beside it. Size it with CSS on `.mark`. */
export function Mark({ shape, hue, letter, outline = false }: MarkProps) {
  const { path, baseline, size } = OUTLINES[shape];
  return (
    <svg class={`mark hue-${hue}`} data-outline={outline || undefined} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
      <text x="12" y={baseline} font-size={size} text-anchor="middle">
        {letter}
      </text>
    </svg>
  );
}
