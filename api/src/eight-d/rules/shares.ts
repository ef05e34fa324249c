/** Parts of a thousandth of a percent: shares are added up without rounding. */
const parts = (share: unknown): number => Math.round(Number(share ?? 0) * 1e5);

/** What shares come to, as a percentage people can read. */
export const percentOf = (shares: readonly unknown[]): number =>
  shares.reduce((sum: number, share) => sum + parts(share), 0) / 1e3;

/** Whether shares make exactly the whole. */
export const isWhole = (shares: readonly unknown[]): boolean => percentOf(shares) === 100;

/** Whether shares are more than there is. */
export const isTooMuch = (shares: readonly unknown[]): boolean => percentOf(shares) > 100;
