import { keepSlide } from "./keep-slide.ts";

/** Loads a page of the dev server again after every change of the workshop or of a kind, at the same slide. */
export function reloadOnUpdate(): void {
  const hot = import.meta.hot;
  const reload = () => {
    keepSlide();
    location.reload();
  };
  hot?.on("staffroom:update", reload);
  hot?.on("vite:afterUpdate", ({ updates }) => {
    if (updates.some(({ path }) => path.includes("virtual:staffroom"))) reload();
  });
}
