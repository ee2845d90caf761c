import type { ComponentChildren } from "preact";
import "./paper.css";

export interface SheetProps {
  readonly children: ComponentChildren;
  /** Extra class names. */
  readonly class?: string;
}

/** One page box of paper, 180 × 250 mm: what Paper and Guide are made of. What does not fit needs a second one. */
export const Sheet = ({ children, class: extra }: SheetProps) => (
  <section class={`paper${extra ? ` ${extra}` : ""}`}>{children}</section>
);
