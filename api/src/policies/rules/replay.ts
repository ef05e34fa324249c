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
  freeMoney: number;
  /** Claims that need a consent, or are beyond every limit. */
  referred: number;
  referredMoney: number;
}

export const emptyLoad = (): Load => ({
  milestones: {},
  actions: 0,
  free: 0,
  freeMoney: 0,
  referred: 0,
  referredMoney: 0,
});

/** Counts one clock: what runs is late once its promise is past. */
export function countClock(load: Load, milestone: string, isLate: boolean, isStopped: boolean): void {
  const fared = (load.milestones[milestone] ??= { met: 0, late: 0, open: 0 });
  if (isLate) fared.late++;
  else if (isStopped) fared.met++;
  else fared.open++;
}

/** Counts one claim. */
export function countClaim(load: Load, amount: number, isReferred: boolean): void {
  if (isReferred) {
    load.referred++;
    load.referredMoney += amount;
  } else {
    load.free++;
    load.freeMoney += amount;
  }
}

/** Share of clocks that were met, of those that are decided; null where none is. */
export function onTime({ met, late }: Fared): number | null {
  return met + late === 0 ? null : met / (met + late);
}
