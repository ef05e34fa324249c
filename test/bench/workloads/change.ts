import type { Request } from '../load/connection.ts';
import { concurrency, operation, type Reader, type Workload } from './workload.ts';

const mutation = `mutation Change($rows: [ComplaintChange!]!) {
  changeComplaints(rows: $rows) { changeSet applied rows { id version outcome code } }
}`;

interface Known {
  readonly id: string;
  version: number;
  value: string;
}
/** A cell that people edit: in the API, and in the table. */
interface Edited {
  readonly key: string;
  readonly column: string;
  next(value: string): string;
}
/** People edit all over the sheet, not a few rows again and again. */
const rowsEach = 1_000;
const editedAtOnce = 200;

const rowsOf = (read: Reader, { column }: Edited) =>
  read<Known>(
    `select id::text as id, version, ${column} as value from complaint where state in ('IN_PROGRESS', 'ANSWERED') and voided_at is null
     order by md5(id::text) limit $1`,
    [concurrency * rowsEach],
  );

function edit({ key, next }: Edited, known: readonly Pick<Known, 'id' | 'value'>[]): Request {
  const rows = known.map(({ id, value }) => ({
    id,
    base: { values: { [key]: value } },
    patch: { [key]: next(value) },
  }));
  return operation(mutation, { rows });
}

/** Redress tells of clocks that were missed long ago when it first meets a row: until that is over it writes the rows itself. */
async function isAtRest(read: Reader): Promise<boolean> {
  const [waiting] = await read<{ count: number }>(
    `select (select count(*) from outbox where sent_at is null and next_at <= now())::int
       + (select count(*) from complaint where notice_at <= now() and voided_at is null)::int as count`,
  );
  return waiting!.count === 0;
}

/** One cell of a complaint changes, and back; each worker edits rows of his own. */
const oneCell = (edited: Edited): Omit<Workload, 'name' | 'title'> => ({
  target: { ratio: 0.4 },
  async settle(redress, read) {
    for (let turn = 0; turn < 2; turn++) {
      const rows = await rowsOf(read, edited);
      for (let n = 0; n < rows.length; n += editedAtOnce) await redress(edit(edited, rows.slice(n, n + editedAtOnce)));
    }
    while (!(await isAtRest(read))) await new Promise((resolve) => setTimeout(resolve, 500));
  },
  async begin(side, read) {
    const rows = await rowsOf(read, edited);
    const asked: number[] = [];
    return (worker) => {
      const n = (asked[worker] = (asked[worker] ?? 0) + 1);
      const row = rows[worker * rowsEach + (n % rowsEach)]!;
      const { id, version, value } = row;
      row.version += 1;
      row.value = edited.next(value);
      if (side === 'redress') return edit(edited, [{ id, value }]);
      return { path: `/change?${new URLSearchParams({ id, version: String(version), [edited.column]: row.value })}` };
    };
  },
  // the bare update answers no version where it changed nothing
  isRight: (answer) =>
    answer.includes('"applied":true') || (answer.includes('{"version":') && !answer.includes('null')),
  content: (answer) => versionOf(answer) > 1,
});

const versionOf = (answer: Buffer) => Number(/"version":(\d+)/.exec(answer.toString())?.[1]);

/** The state: the change has an event and a message in the outbox. The bare update touches no index at all. */
export const change: Workload = {
  name: 'change',
  title: 'one-cell change (state) with merge, history, event and outbox, against a bare versioned update',
  ...oneCell({
    key: 'state',
    column: 'state',
    next: (state) => (state === 'IN_PROGRESS' ? 'ANSWERED' : 'IN_PROGRESS'),
  }),
};

const texts = ['已向客户寄出改善后样品 50 件,等待客户确认', '客户确认样品合格,跟踪三批无异常后关闭'] as const;

/** A text, which most edits of a day are: the bare update keeps the search index too. */
export const typing: Workload = {
  name: 'typing',
  title: 'one-cell change (latest progress) with merge and history, against a bare versioned update',
  ...oneCell({
    key: 'latestProgress',
    column: 'latest_progress',
    next: (text) => (text === texts[0] ? texts[1] : texts[0]),
  }),
};
