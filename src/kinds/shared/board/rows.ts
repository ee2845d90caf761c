/** The most rows of the grid that the stage has room for. */
const ROWS = 6;

/** Rows a page, so that seven cards are four and three and not six and one. */
export const pageSize = (cards: number): number => Math.ceil(cards / Math.max(1, Math.ceil(cards / ROWS)));
