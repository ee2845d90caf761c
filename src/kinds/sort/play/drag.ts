import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

type Drop = (card: string, bin: string) => void;

/** Dragging by mouse inside `root`; armed anew whenever `shown`, a name for what is drawn, changes. */
export function useDrag(root: RefObject<HTMLElement | null>, on: boolean, drop: Drop, shown: string): void {
  const latest = useRef(drop);
  latest.current = drop;
  // Other cards drawn are other elements to arm
  useEffect(() => {
    if (!on || !root.current || !matchMedia("(any-pointer: fine)").matches) return;
    return armDrag(root.current, (card, bin) => latest.current(card, bin));
  }, [root, on, shown]);
}

/**
 * Makes the cards under `root` draggable onto its bins by mouse: an enhancement, so it arrives late and in a chunk
 * of its own, and without it nothing is missing.
 * @returns a function that takes it all away again.
 */
function armDrag(root: HTMLElement, drop: Drop): () => void {
  const undo: (() => void)[] = [];
  let over = false;
  Promise.all([
    import("@atlaskit/pragmatic-drag-and-drop/element/adapter"),
    import("@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview"),
  ]).then(
    ([{ draggable, dropTargetForElements }, { setCustomNativeDragPreview }]) => {
      if (over) return;
      for (const element of root.querySelectorAll<HTMLElement>("[data-hand], .sort-slip[data-card]")) {
        undo.push(
          draggable({
            element,
            getInitialData: () => ({ card: element.dataset.card }),
            onGenerateDragPreview: ({ nativeSetDragImage }) =>
              setCustomNativeDragPreview({
                nativeSetDragImage,
                render: ({ container }) => container.append(drawGhost(element)),
              }),
            onDragStart: () => element.toggleAttribute("data-dragging", true),
            onDrop: () => element.removeAttribute("data-dragging"),
          }),
        );
      }
      for (const element of root.querySelectorAll<HTMLElement>("[data-bin]")) {
        undo.push(
          dropTargetForElements({
            element,
            onDragEnter: () => element.toggleAttribute("data-over", true),
            onDragLeave: () => element.removeAttribute("data-over"),
            onDrop: ({ source }) => {
              element.removeAttribute("data-over");
              if (typeof source.data.card === "string") drop(source.data.card, element.dataset.bin ?? "");
            },
          }),
        );
      }
    },
    () => undefined,
  );
  return () => {
    over = true;
    for (const take of undo) take();
  };
}

/** What hangs from the pointer: a slip, because the whole card would hide the bins. */
function drawGhost(card: HTMLElement): HTMLElement {
  const ghost = document.createElement("div");
  ghost.className = "sort-slip sort-ghost";
  ghost.textContent = (card.querySelector("[data-start]") ?? card).textContent;
  return ghost;
}
