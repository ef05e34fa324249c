/** Most rows that one change takes. */
export const MOST_ROWS_IN_CHANGE = 10_000;
