import { isEmpty, seedDemo } from '../seed/demo.ts';
import { withContext } from './with-context.ts';

/** Adds reference data that is missing and, where nobody has entered anything yet, the demo year. */
export const seed = (): Promise<void> =>
  withContext(async ({ database, timeZone, clock }, { dataDir }) => {
    if (await isEmpty(database)) await seedDemo({ database, timeZone, dataDir, clock });
  });
