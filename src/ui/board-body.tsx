import type { ComponentChildren } from "preact";
import "./board-body.css";

/** The whole slide, 1280 × 720, that a Board is drawn on; one of plain markup gets the slide's margins and type. */
export const BoardBody = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="board-body">{children}</div>
);
