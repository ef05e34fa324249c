/** Random numbers that are the same in every run. */
export interface Random {
  /** A whole number from 0 to below `below`. */
  whole(below: number): number;
  pick<T>(items: readonly T[]): T;
  /** Whether something with this probability happens. */
  chance(probability: number): boolean;
}

/** mulberry32: small, fast and even enough for made-up data. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    whole: (below) => Math.floor(next() * below),
    pick: (items) => items[Math.floor(next() * items.length)]!,
    chance: (probability) => next() < probability,
  };
}
