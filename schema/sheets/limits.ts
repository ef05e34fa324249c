/** Most rows that one change takes. */
export const MOST_ROWS_IN_CHANGE = 10_000;
/** Most events that a timeline tells, and most tasks that a list of work names: the list says so where there are more. */
export const MOST_TOLD = 500;
