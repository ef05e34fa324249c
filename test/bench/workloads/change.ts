import type { Request } from '../load/connection.ts';
import { concurrency, operation, type Reader, type Workload } from './workload.ts';

const mutation = `mutation Change($rows: [ComplaintChange!]!) {
  changeComplaints(rows: $rows) { changeSet applied rows { id version outcome code } }
}`;

interface Known {
  readonly id: string;
  version: number;
  state: string;
}
/** People edit all over the sheet, not a few rows again and again. */
const rowsEach = 1_000;
const editedAtOnce = 500;
const other: Readonly<Record<string, string>> = { IN_PROGRESS: 'ANSWERED', ANSWERED: 'IN_PROGRESS' };

const rowsOf = (read: Reader) =>
  read<Known>(
    `select id::text as id, version, state from complaint where state in ('IN_PROGRESS', 'ANSWERED') and voided_at is null
     order by md5(id::text) limit $1`,
    [concurrency * rowsEach],
  );

const edit = (known: readonly Pick<Known, 'id' | 'state'>[]): Request => {
  const rows = known.map(({ id, state }) => ({ id, base: { values: { state } }, patch: { state: other[state]! } }));
  return operation(mutation, { rows });
};

/** Redress tells of clocks that were missed long ago when it first meets a row: until that is over it writes the rows itself. */
async function isAtRest(read: Reader): Promise<boolean> {
  const [waiting] = await read<{ count: number }>(
    `select (select count(*) from outbox where sent_at is null and next_at <= now())::int
       + (select count(*) from complaint where notice_at <= now() and voided_at is null)::int as count`,
  );
  return waiting!.count === 0;
}

/** One cell changes: the state, which has an event and a message in the outbox. Each worker edits rows of his own. */
export const change: Workload = {
  name: 'change',
  title: 'one-cell change with merge, history, event and outbox, against a bare versioned update',
  target: { ratio: 0.4 },
  async settle(redress, read) {
    for (const _ of Object.keys(other)) {
      const rows = await rowsOf(read);
      for (let n = 0; n < rows.length; n += editedAtOnce) await redress(edit(rows.slice(n, n + editedAtOnce)));
    }
    while (!(await isAtRest(read))) await new Promise((resolve) => setTimeout(resolve, 500));
  },
  async begin(side, read) {
    const rows = await rowsOf(read);
    const asked: number[] = [];
    return (worker) => {
      const n = (asked[worker] = (asked[worker] ?? 0) + 1);
      const row = rows[worker * rowsEach + (n % rowsEach)]!;
      const { id, version, state } = row;
      row.version += 1;
      row.state = other[state]!;
      return side === 'limit'
        ? { path: `/change?id=${id}&version=${version}&state=${row.state}` }
        : edit([{ id, state }]);
    };
  },
  // the bare update answers no version where it changed nothing
  isRight: (answer) =>
    answer.includes('"applied":true') || (answer.includes('{"version":') && !answer.includes('null')),
  content: (answer) => versionOf(answer) > 1,
};

const versionOf = (answer: Buffer) => Number(/"version":(\d+)/.exec(answer.toString())?.[1]);
