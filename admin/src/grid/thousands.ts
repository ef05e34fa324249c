/** A whole number with commas. The first one that a browser's own formatter writes takes longer than two frames. */
export const thousands = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
