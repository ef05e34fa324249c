/** A moment as a log keeps it, canonical: people do not read milliseconds. */
export const toTheSecond = (moment: Temporal.Instant): string =>
  moment.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString({ smallestUnit: 'millisecond' });
