/** Lets a drawing that is wider than its box be moved by keyboard, for as long as it is. */
export function nameWide(page: Document): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!(target instanceof HTMLElement)) continue;
      if (target.scrollWidth > target.clientWidth + 1) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const box of page.querySelectorAll(".walk-wide, .walk-table, .walk-body pre")) observer.observe(box);
}
