/** True when text for this stream may carry colour: a terminal, and NO_COLOR unset. */
export const hasColour = (stream: { readonly isTTY?: boolean }): boolean =>
  stream.isTTY === true && !process.env.NO_COLOR;
