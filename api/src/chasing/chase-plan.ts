import { complaints } from '@redress/schema/sheets/complaints.ts';
import { scope } from '../access/rights.ts';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { isId } from '../changes/new-id.ts';
import { readStaff } from '../notifications/staff.ts';
import { mailboxesOf } from '../mails/rules/address.ts';
import { chaseMail } from '../mails/rules/chase-text.ts';
import { momentText } from '../policies/rules/explain.ts';
import { readByIds } from '../sheets/read.ts';
import type { PlainRow } from '../sheets/rows.ts';
import { emptySelection } from '../sheets/selection.ts';

/** A mail to one department, as it would be sent. */
export interface ChaseMail {
  readonly departmentId: string;
  readonly department: string;
  /** Null where nobody of the department has an address. */
  readonly address: string | null;
  readonly locale: 'zh' | 'en';
  readonly subject: string;
  readonly body: string;
  readonly rows: readonly PlainRow[];
}
export interface ChasePlan {
  readonly mails: readonly ChaseMail[];
  /** Rows that nobody answers for, or that are closed: none of them is chased. */
  readonly left: readonly PlainRow[];
}

const most = 500;

/** What chasing these complaints would send: one mail a department with its rows. */
export async function planChase(context: Context, ids: readonly string[], words: string | null): Promise<ChasePlan> {
  const { pool } = context.database;
  if (ids.length > most) throw new DomainError('LIMIT_TOO_LARGE', { max: most });
  if (!ids.every(isId)) throw new DomainError('BAD_INPUT', { reason: 'ids' });
  const rows = await readByIds(pool, complaints, selection(), ids, scope(context.actor));
  const staff = await readStaff(pool);
  const isOpen = (row: PlainRow) => row['departmentId'] !== null && row['closedOn'] === null;
  const byDepartment = Map.groupBy(rows.filter(isOpen), (row) => row['departmentId'] as string);
  const mails = [...byDepartment].map(([departmentId, group]) => {
    const boxes = mailboxesOf(staff, departmentId);
    const locale = boxes.length > 0 && boxes.every((box) => box.locale === 'en') ? 'en' : 'zh';
    const department = String((group[0]!['department'] as PlainRow)['name']);
    const addresses = boxes.flatMap(({ address }) => address ?? []);
    const asked = group.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1)).map((row) => askedOf(row, context));
    const letter = chaseMail(department, asked, context.actor.name, words, locale);
    return { departmentId, department, address: addresses.join(', ') || null, locale, rows: group, ...letter } as const;
  });
  return { mails, left: rows.filter((row) => !isOpen(row)) };
}

const dueOf = (row: PlainRow) => String(row['nextDueAt'] ?? '9999');

function askedOf(row: PlainRow, { clock, timeZone }: Context) {
  const due = row['nextDueAt'] as string | null;
  return {
    number: String(row['number']),
    customer: String((row['customer'] as PlainRow | null)?.['name'] ?? ''),
    description: String(row['description'] ?? ''),
    due: due && momentText(Temporal.Instant.from(due).epochMilliseconds, timeZone),
    isOverdue: due !== null && due < clock().toString(),
  };
}

function selection() {
  const asked = emptySelection();
  for (const key of [
    'version',
    'number',
    'description',
    'departmentId',
    'customerId',
    'closedOn',
    'nextDueAt',
    'nextChaseOn',
  ])
    asked.columns.add(key);
  for (const key of ['departmentId', 'customerId']) {
    const inner = emptySelection();
    inner.columns.add('name');
    asked.references.set(key, inner);
  }
  return asked;
}
