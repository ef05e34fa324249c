import { complaintsOf, operation, pageFields, type Workload } from './workload.ts';

const fields = `nodes { ${pageFields} } pageInfo { startCursor endCursor }`;
const first = `query First($offset: Int) { complaints(limit: 50, offset: $offset) { ${fields} } }`;
const next = `query Next($after: String) { complaints(first: 50, after: $after) { ${fields} } }`;
const previous = `query Previous($before: String) { complaints(last: 50, before: $before) { ${fields} } }`;

const startOf = (worker: number) => 1_000 + worker * 5_000;

/** Paging through the sheet from different places, by the cursor of the page before: three pages on, one back. */
export const pages: Workload = {
  name: 'pages',
  title: 'next and previous page by keyset',
  target: { perSecond: 100 },
  async begin(side, read) {
    const starts = side === 'limit' ? await startCursors(read) : [];
    const steps: number[] = [];
    return (worker, last) => {
      const step = (steps[worker] = (steps[worker] ?? 0) + 1);
      if (side === 'limit') {
        const isBack = step % 4 === 0;
        const cursor = last ? cursorIn(last, isBack) : starts[worker]!;
        return { path: `/pages?${isBack ? 'before' : 'after'}=${encodeURIComponent(cursor)}` };
      }
      if (!last) return operation(first, { offset: startOf(worker) });
      return step % 4 === 0
        ? operation(previous, { before: cursorIn(last, true) })
        : operation(next, { after: cursorIn(last, false) });
    };
  },
  isRight: (answer) => answer.includes('"endCursor":"') && !answer.includes('"errors"'),
  content: (answer) => complaintsOf(answer)['nodes'],
};

/** The page's information stands at the end of the answer. */
function cursorIn(answer: Buffer, isStart: boolean): string {
  const tail = answer.toString('latin1', answer.length - 400);
  const name = isStart ? 'startCursor' : 'endCursor';
  return new RegExp(`"${name}":"([^"]+)"`).exec(tail)![1]!;
}

async function startCursors(read: Parameters<Workload['begin']>[1]): Promise<string[]> {
  const rows = await read<{ n: string; cursor: string }>(
    `select n::text, received_at::text || '~' || id as cursor
     from (select received_at, id, row_number() over (order by received_at desc, id desc) as n from complaint where voided_at is null)`,
  );
  const byPlace = new Map(rows.map(({ n, cursor }) => [Number(n), cursor]));
  return Array.from({ length: 16 }, (_, worker) => byPlace.get(startOf(worker))!);
}
