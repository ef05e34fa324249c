import { recountClocks } from '../complaints/recount-clocks.ts';
import { withContext } from './with-context.ts';

/** `redress recount`: counts every open clock again by the calendars as they stand. */
export const recount = () =>
  withContext(async ({ database, changes, clock, locale }) => {
    const say = ({ checked, changed }: { checked: number; changed: number }) =>
      void process.stdout.write(
        locale === 'zh' ? `已核对 ${checked} 件,期限变动 ${changed} 件\n` : `${checked} checked, ${changed} moved\n`,
      );
    const done = await recountClocks({ pool: database.pool, changes, now: clock(), onProgress: say });
    if (done?.checked === 0) say(done);
  });
