import { encode } from "uqr";

/**
 * A text as a QR code: one path in whole modules, ink on whatever lies below, without the quiet zone of four modules
 * that its surroundings must leave. Upper-case addresses make a smaller code.
 * @param size the least length of a side in CSS pixels; the code is as large as whole pixels a module allow
 */
export function Qr({ text, size }: { readonly text: string; readonly size: number }) {
  const { data } = encode(text, { border: 0, ecc: "M" });
  const side = Math.max(1, Math.floor(size / data.length)) * data.length;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${data.length} ${data.length}`}
      width={side}
      height={side}
      shape-rendering="crispEdges"
      role="img"
      aria-label={`QR code: ${text}`}
    >
      <path d={data.map(pathOfRow).join("")} fill="currentColor" />
    </svg>
  );
}

/** A row's dark modules, neighbours in one box. */
const pathOfRow = (row: readonly boolean[], y: number): string =>
  [
    ...row
      .map((dark) => (dark ? "1" : "0"))
      .join("")
      .matchAll(/1+/g),
  ]
    .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join("");
