import type { ComponentChildren } from "preact";
import "./button.css";

export interface ButtonProps {
  readonly children: ComponentChildren;
  /** The one thing to do next; at most one on a screen. */
  readonly primary?: boolean;
  /** Underlined text: for what takes something away. */
  readonly quiet?: boolean;
  /** Not yet possible. It stays focusable and its words say why. */
  readonly off?: boolean;
  /** Extra class names. */
  readonly class?: string;
  /** A name for screen readers when the text alone does not say it. */
  readonly label?: string;
  onPress(): void;
}

/** A button in the product's look. */
export function Button({ children, primary, quiet, off, class: extra, label, onPress }: ButtonProps) {
  const look = primary ? " button-primary" : quiet ? " button-quiet" : "";
  return (
    <button
      type="button"
      class={`button${look}${extra ? ` ${extra}` : ""}`}
      aria-disabled={off || undefined}
      aria-label={label}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
