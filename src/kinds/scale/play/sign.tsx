import type { ScalePoint } from "../types.ts";
import "../../shared/play/sign.css";

/** A point as its sign in a ring. Its name is always printed or said beside it. */
export const Sign = ({ point }: { readonly point: ScalePoint }) => (
  <i class="sign" aria-hidden="true">
    {point.sign}
  </i>
);
