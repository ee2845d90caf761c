/** The most rows of the grid that the stage has room for. */
const ROWS = 6;
/** The same where each cell also names its choice. */
export const NAMED_ROWS = 5;

/** Rows a page, so that seven cards are four and three and not six and one. */
export const pageSize = (rows: number, most = ROWS): number => Math.ceil(rows / Math.max(1, Math.ceil(rows / most)));
