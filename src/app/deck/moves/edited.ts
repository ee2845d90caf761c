/** The slide that an event is about, where it is about one alone: it was edited, and the others are as they were. */
export const editedSlide = (event?: Event): HTMLElement | undefined =>
  event?.type === "slidesync" && "slide" in event && event.slide instanceof HTMLElement ? event.slide : undefined;
