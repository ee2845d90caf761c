import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Begins each new screen at its top, and puts the focus on its heading where the former screen took it along. Never
 * takes it from where it is.
 * @param screen the name of what is shown
 */
export function useFocus(screen: string) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(screen);
  useLayoutEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    scrollTo(0, 0);
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) return;
    place.current?.querySelector<HTMLElement>("main :is(h1, h2)[tabindex]")?.focus({ preventScroll: true });
  });
  return place;
}
