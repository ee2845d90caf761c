import { encode } from "uqr";
import type { Edition, PlacedExercise } from "../edition.ts";
import { Address, printAddress, slideAddress } from "./figure.tsx";

export interface LinkProps {
  readonly edition: Edition;
  readonly exercise: PlacedExercise;
  /** What stands above the address. */
  readonly words: string;
  readonly class?: string;
}

/** The way from paper to the same exercise on a screen; only its words when no address is known. */
export function Link({ edition, exercise, words, class: name }: LinkProps) {
  const address = slideAddress(edition, exercise.on.slide.id);
  if (address === undefined) return name === undefined ? <p class="link">{words}</p> : null;
  return (
    <div class={name === undefined ? "link" : `link ${name}`}>
      <p>
        {words}
        <Address to={address} />
      </p>
      <Code address={address} />
    </div>
  );
}

/** A QR code as one path: many small squares would print with gaps between them. */
function Code({ address }: { readonly address: string }) {
  const { data, size } = encode(address, { border: 0, ecc: "M" });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join("");
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`QR code for ${printAddress(address)}`}>
      <path d={path} shape-rendering="crispEdges" />
    </svg>
  );
}
