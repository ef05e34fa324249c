import { concurrency, operation, type Workload } from './workload.ts';

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
const other: Readonly<Record<string, string>> = { IN_PROGRESS: 'ANSWERED', ANSWERED: 'IN_PROGRESS' };

/** One cell changes: the state, which has an event and a message in the outbox. Each worker edits rows of his own. */
export const change: Workload = {
  name: 'change',
  title: 'one-cell change with merge, history, event and outbox, against a bare versioned update',
  target: { ratio: 0.4 },
  async begin(side, read) {
    const rows = await read<Known>(
      `select id::text as id, version, state from complaint where state in ('IN_PROGRESS', 'ANSWERED') and voided_at is null
       order by md5(id::text) limit $1`,
      [concurrency * rowsEach],
    );
    const asked: number[] = [];
    return (worker) => {
      const n = (asked[worker] = (asked[worker] ?? 0) + 1);
      const row = rows[worker * rowsEach + (n % rowsEach)]!;
      const { id, version, state } = row;
      row.version += 1;
      row.state = other[state]!;
      if (side === 'limit') return { path: `/change?id=${id}&version=${version}&state=${row.state}` };
      return operation(mutation, { rows: [{ id, base: { values: { state } }, patch: { state: row.state } }] });
    };
  },
  // the bare update answers no version where it changed nothing
  isRight: (answer) =>
    answer.includes('"applied":true') || (answer.includes('{"version":') && !answer.includes('null')),
  content: (answer) => versionOf(answer) > 1,
};

const versionOf = (answer: Buffer) => Number(/"version":(\d+)/.exec(answer.toString())?.[1]);
