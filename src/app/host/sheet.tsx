import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

interface SheetProps {
  readonly title: string;
  /** Class name of this sheet. */
  readonly kind: string;
  readonly children: ComponentChildren;
  close(): void;
}

/** A modal sheet over the page; Escape, its button and a press beside it close it. */
export function Sheet({ title, kind, children, close }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const leave = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <dialog
      ref={dialog}
      class={`sheet ${kind}`}
      aria-labelledby={id}
      onClose={close}
      onClick={(event) => event.target === event.currentTarget && isBeside(event) && leave()}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" class="sheet-close" onClick={leave}>
          Close
        </button>
      </header>
      {children}
    </dialog>
  );
}

function isBeside({ currentTarget, clientX, clientY }: { currentTarget: Element; clientX: number; clientY: number }) {
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
