import type { Random } from './random.ts';

/** UUIDv7s that the seed decides: their time is the moment the row tells of. */
export const idsFrom =
  (random: Random) =>
  (moment: Temporal.Instant): string => {
    const time = moment.epochMilliseconds.toString(16).padStart(12, '0');
    const digits = (count: number) => Array.from({ length: count }, () => random.int(0, 15).toString(16)).join('');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-${random.pick(['8', '9', 'a', 'b'])}${digits(3)}-${digits(12)}`;
  };
