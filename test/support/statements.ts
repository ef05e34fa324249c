import pg from 'pg';

// the sealer, the listener, transactions' own words and lists that are read again every few seconds are not counted
const others = /seal|from (choice|custom_field) where|pg_try_advisory|from change_set|pg_notify|^(begin|commit)/;

/** How many statements the database sees while something is done. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const { query: original } = pg.Client.prototype;
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...args: Parameters<typeof original>) {
    const text = typeof args[0] === 'string' ? args[0] : ((args[0] as { text?: string } | undefined)?.text ?? '');
    if (!others.test(text)) count++;
    return Reflect.apply(original, this, args);
  } as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return count;
}
