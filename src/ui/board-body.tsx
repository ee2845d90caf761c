import type { ComponentChildren } from "preact";
import { useErrorBoundary, useRef } from "preact/hooks";
import "./board-body.css";

export interface BoardBodyProps {
  readonly children: ComponentChildren;
  /** What is said in place of a Board whose code fails. */
  otherwise(reason: unknown): string;
}

/**
 * The whole slide, 1280 × 720, that a Board is drawn on; one of plain markup gets the slide's margins and type. One that
 * fails is put into words, and drawn again when there is something new to draw.
 */
export function BoardBody({ children, otherwise }: BoardBodyProps) {
  const [reason] = useErrorBoundary();
  const tried = useRef<ComponentChildren>(undefined);
  const isTried = tried.current === children;
  tried.current = children;
  if (reason === undefined || !isTried) return <div class="board-body">{children}</div>;
  return (
    <div class="board-body">
      <h2>The board could not be drawn.</h2>
      <p>{otherwise(reason)}</p>
    </div>
  );
}
