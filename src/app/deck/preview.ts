/** True in a picture of the deck on the host page: it can be looked at, and keeps, tells and offers nothing. */
export const isPreview = window.parent !== window && new URLSearchParams(location.search).has("preview");

/** What Reveal does otherwise in a preview. */
export const PREVIEW = {
  keyboard: false,
  touch: false,
  overview: false,
  autoAnimate: false,
  viewDistance: 1,
  scrollActivationWidth: 0,
} as const;

document.documentElement.toggleAttribute("data-preview", isPreview);
