/** How clocks of one milestone fared: in time, late, or still running. */
interface Fared {
  met: number;
  late: number;
  open: number;
}

/** What a policy means for past complaints. */
export interface Load {
  readonly milestones: Record<string, Fared>;
  /** Corrective actions that it demands. */
  actions: number;
  /** Claims it lets be granted without anybody's further consent, in number and money. */
  free: number;
  readonly freeMoney: Money;
  /** Claims that need a consent, or are beyond every limit. */
  referred: number;
  readonly referredMoney: Money;
}

/** Sums by currency: nobody adds yuan to euros. */
type Money = Record<string, number>;

export const emptyLoad = (): Load => ({
  milestones: {},
  actions: 0,
  free: 0,
  freeMoney: {},
  referred: 0,
  referredMoney: {},
});

/** Counts one clock: what runs is late once its promise is past. */
export function countClock(load: Load, milestone: string, isLate: boolean, isStopped: boolean): void {
  const fared = (load.milestones[milestone] ??= { met: 0, late: 0, open: 0 });
  if (isLate) fared.late++;
  else if (isStopped) fared.met++;
  else fared.open++;
}

/** Counts one claim. */
export function countClaim(load: Load, amount: number, currency: string, isReferred: boolean): void {
  load[isReferred ? 'referred' : 'free']++;
  const money = isReferred ? load.referredMoney : load.freeMoney;
  if (amount > 0) money[currency] = (money[currency] ?? 0) + amount;
}

/** Share of clocks that were met, of those that are decided; null where none is. */
export function onTime({ met, late }: Fared): number | null {
  return met + late === 0 ? null : met / (met + late);
}
