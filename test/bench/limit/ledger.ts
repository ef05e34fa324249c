import { readFileSync } from 'node:fs';
import { complaints } from '@redress/schema/sheets/complaints.ts';
import pg from 'pg';
import { openArchive } from '../../../api/dist/excel/reader/zip.js';
import { ledgerColumns } from '../data/ledgers.ts';
import { CopyIn } from './copy.ts';

/**
 * The limit of an import: a stream reader that knows nothing but this file, COPY into a temporary table, and one upsert a
 * table. No preview, no mapping, no rules, no history, no numbers, no clocks, nothing refused. Run as a process of its own.
 */
const [, , file, databaseUrl] = process.argv;
const dates: ReadonlySet<string> = new Set(['receivedAt', 'producedOn', 'customerDueOn', 'repliedOn']);

type Cells = (string | null)[];

/** Rows of a sheet part, split at their ends; cells by a pattern. */
async function* rowsOf(source: AsyncIterable<Buffer>, texts: readonly string[], width: number): AsyncGenerator<Cells> {
  const decoder = new TextDecoder();
  const cell =
    /<c r="([A-Z]+)\d+"(?:[^>]*? t="(\w+)")?[^>]*?(?:\/>|>(?:<v>([^<]*)<\/v>|<is><t[^>]*>([^<]*)<\/t><\/is>)?<\/c>)/g;
  let rest = '';
  for await (const piece of source) {
    rest += decoder.decode(piece, { stream: true });
    const end = rest.lastIndexOf('</row>');
    if (end < 0) continue;
    for (const row of rest.slice(0, end).split('</row>')) {
      const cells: Cells = Array(width).fill(null);
      for (const [, letters, type, value, text] of row.matchAll(cell))
        cells[columnOf(letters!)] = type === 's' ? texts[Number(value)]! : (text ?? value ?? null);
      yield cells;
    }
    rest = rest.slice(end + 6);
  }
}

const columnOf = (letters: string) =>
  letters.length === 1 ? letters.charCodeAt(0) - 65 : (letters.charCodeAt(0) - 64) * 26 + letters.charCodeAt(1) - 65;

const wallClock = (serial: string) =>
  new Date(Math.round((Number(serial) - 25_569) * 86_400) * 1000).toISOString().slice(0, 19);
const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const copied = (text: string | null) =>
  text === null ? '\\N' : text.replaceAll(/[\\\n\r\t]/g, (one) => escapes[one]!);

/** The sheet's rows under its headings, as lines of COPY. */
async function* linesOf(bytes: Buffer): AsyncGenerator<string> {
  const archive = await openArchive(bytes);
  const strings: Buffer[] = archive.has('xl/sharedStrings.xml')
    ? await Array.fromAsync(await archive.open('xl/sharedStrings.xml'))
    : [];
  const texts = [
    ...Buffer.concat(strings)
      .toString()
      .matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g),
  ].map(([, text]) => plain(text!));
  const first = complaints.columns[ledgerColumns[0]].zh;
  let order: number[] | undefined;
  let identity = -1;
  for await (const cells of rowsOf(await archive.open('xl/worksheets/sheet1.xml'), texts, 30)) {
    if (order) {
      const values = order.map((at, n) =>
        dates.has(ledgerColumns[n]!) && cells[at] ? wallClock(cells[at]) : (cells[at] ?? null),
      );
      yield `${[cells[identity] ?? null, ...values].map(copied).join('\t')}\n`;
    } else if (cells.some((cell) => cell?.startsWith(first))) {
      order = ledgerColumns.map((key) =>
        cells.findIndex((cell) => cell?.split('\n')[0] === complaints.columns[key].zh),
      );
      identity = cells.indexOf('_id');
    }
  }
}

const choices = ['channel', 'sourceParty', 'severity', 'nature'];
const choice = (key: string) => `${key}_choice.code`;
const joins = `join customer c on c.name = l.customerid left join department d on d.name = l.departmentid ${choices
  .map(
    (key) =>
      `left join choice ${key}_choice on ${key}_choice.list = '${key}' and ${key}_choice.zh = l.${key.toLowerCase()}`,
  )
  .join(' ')}`;
const own = {
  received_at: `l.receivedat::timestamp at time zone 'Asia/Shanghai'`, channel: choice('channel'), source_party: choice('sourceParty'),
  customer_id: 'c.id', customer_ref: 'l.customerref', severity: choice('severity'), nature: choice('nature'),
  description: 'l.description', customer_demand: 'l.customerdemand', customer_due_on: 'l.customerdueon::date',
  is_batch: `coalesce(l.isbatch = '是', false)`, containment: 'l.containment', cause_occurrence: 'l.causeoccurrence',
  department_id: 'd.id', replied_on: 'l.repliedon::date', latest_progress: 'l.latestprogress', note: 'l.note',
}; // prettier-ignore
const line = {
  product_id: 'p.id', product_name: 'l.productname', batch_no: 'l.batchno', produced_on: 'l.producedon::date', order_no: 'l.orderno',
  shipped_quantity: 'l.shippedquantity::numeric', defective_quantity: 'l.defectivequantity::numeric',
}; // prettier-ignore

const names = (of: object) => Object.keys(of).join(', ');
const values = (of: Readonly<Record<string, string>>) =>
  Object.entries(of)
    .map(([name, sql]) => `${sql} as ${name}`)
    .join(', ');
const sets = (of: object) => Object.keys(of).map((name) => `${name} = s.${name}`).join(', '); // prettier-ignore
const differs = (of: object) => `(${Object.keys(of).map((name) => `t.${name}`).join(', ')}) is distinct from (${Object.keys(of).map((name) => `s.${name}`).join(', ')})`; // prettier-ignore

/** An update of what differs and an insert of what is missing: less work than `on conflict`, which makes every row first. */
const statements = [
  `update complaint t set ${sets(own)}, version = t.version + 1, updated_at = now()
   from (select l.id, ${values(own)} from ledger l ${joins} where l.id is not null) s where t.id = s.id::uuid and ${differs(own)}`,
  `insert into complaint (id, number, created_at, updated_at, state, ${names(own)})
   select uuidv7(), l.number, now(), now(), 'RECEIVED', ${values(own)} from ledger l ${joins} where l.id is null`,
  `update complaint_line t set ${sets(line)}, version = t.version + 1, updated_at = now()
   from (select l.id, ${values(line)} from ledger l left join product p on p.code = l.productid where l.id is not null) s
   where t.complaint_id = s.id::uuid and t.position = 1 and t.voided_at is null and ${differs(line)}`,
  `insert into complaint_line (id, complaint_id, position, created_at, updated_at, ${names(line)})
   select uuidv7(), t.id, 1, now(), now(), ${values(line)} from ledger l join complaint t on t.number = l.number and t.voided_at is null
   left join product p on p.code = l.productid where l.id is null`,
];

const client = new pg.Client({ connectionString: databaseUrl, options: '-c jit=off' });
await client.connect();
const bytes = readFileSync(file!);
const begun = performance.now();
const lines: Buffer[] = [];
for await (const text of linesOf(bytes)) lines.push(Buffer.from(text));
const read = performance.now();
await client.query('begin');
await client.query(
  `create temp table ledger (id text, ${ledgerColumns.map((key) => `${key} text`).join(', ')}) on commit drop`,
);
const copy = new CopyIn('copy ledger from stdin', lines);
client.query(copy);
await copy.done;
await client.query('analyze ledger');
const counts: number[] = [];
for (const text of statements) counts.push((await client.query(text)).rowCount ?? 0);
await client.query('commit');
const seconds = (performance.now() - begun) / 1000;
await client.end();
process.send!({ seconds, readSeconds: (read - begun) / 1000, counts });
process.disconnect!();
