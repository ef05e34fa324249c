import { MOST_TOLD } from '@redress/schema/sheets/limits.ts';
import { type SheetKey, sheetKeys } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { scope } from '../access/rights.ts';
import type { Context } from '../app/context.ts';
import { columnName } from '../sheets/concept.ts';
import { valueOf } from '../sheets/rows.ts';
import { type Runner, runArrays, Statement } from '../sheets/statement.ts';

/** Something that somebody has to do. */
export interface WorkItem {
  readonly sheet: SheetKey;
  readonly id: string;
  readonly complaintId: string | null;
  readonly number: string | null;
  readonly customer: string | null;
  readonly what: string | null;
  /** Code of the milestone that a complaint waits for. */
  readonly milestone: string | null;
  /** The last moment for it; the end of the day where only a day is known. */
  readonly dueAt: string | null;
  readonly owner: string | null;
}

/** Sheets whose rows are tasks: somebody owns them, they have a day to be done by and a day they were done on. */
const taskSheets: readonly SheetDef[] = sheetKeys
  .map((key) => sheets[key])
  .filter(({ columns }) => columns['ownerId'] && columns['dueOn'] && columns['doneOn']);

/** Columns of a complaint that name people who work on it. */
const people = ['responsiblePersonId', 'followUpPersonId', 'qualityOwnerId', 'salesPersonId'].map(columnName);

/** What waits for a person, or for a department, by when it is due: what is overdue first, what has no date last. */
export async function readWork(
  context: Context,
  by: { readonly userId: string } | { readonly departmentId: string },
): Promise<WorkItem[]> {
  const { database, timeZone, actor } = context;
  const statement = new Statement();
  const visible = scope(actor)('complaints', statement);
  const who = statement.param('userId' in by ? by.userId : by.departmentId);
  const mine = 'userId' in by;
  const parts = [
    complaintsSql(who, mine, visible),
    followUpsSql(who, mine, statement.param(timeZone), visible),
    promisesSql(who, mine, visible),
    ...taskSheets.map((sheet) => taskSql(sheet, who, mine, statement.param(timeZone), visible)),
  ];
  const text = `select * from (${parts.join('\nunion all\n')}) work order by due nulls last, number limit ${MOST_TOLD}`;
  return read(database.pool, text, statement);
}

async function read(runner: Runner, text: string, statement: Statement): Promise<WorkItem[]> {
  const { rows } = await runArrays(runner, text, statement.values);
  return rows.map(([sheet, id, complaintId, number, customer, what, milestone, due, owner]) => ({
    sheet: sheet as SheetKey,
    id: id as string,
    complaintId: complaintId as string | null,
    number: number as string | null,
    customer: customer as string | null,
    what: what as string | null,
    milestone: milestone as string | null,
    dueAt: valueOf(due, 'dateTime') as string | null,
    owner: owner as string | null,
  }));
}

const complaintsSql = (who: string, mine: boolean, visible: string | null) => `
  select 'complaints', t.id::text, t.id::text, t.number as number, k.name, t.description, t.next_milestone, t.next_due_at as due, u.name
  from complaint t join customer k on k.id = t.customer_id left join app_user u on u.id = coalesce(t.responsible_person_id, t.follow_up_person_id)
  where t.voided_at is null and t.closed_on is null
    and ${mine ? `${who}::uuid in (${people.map((name) => `t.${name}`).join(', ')})` : `t.department_id = ${who}::uuid`}
    ${visible ? `and ${visible}` : ''}`;

/** Follow-ups that are planned, after the closing too (R58): whose they are named to be, else of who handles the complaint. */
const followUpsSql = (who: string, mine: boolean, zone: string, visible: string | null) => `
  select 'followUps', f.id::text, t.id::text, t.number, k.name, f.purpose, null,
    ((f.due_on + 1)::timestamp at time zone ${zone}) - interval '1 second', u.name
  from follow_up f join complaint t on t.id = f.complaint_id join customer k on k.id = t.customer_id
    left join app_user u on u.id = coalesce(f.by_id, t.follow_up_person_id)
  where f.voided_at is null and f.attempted_at is null and f.due_on is not null and t.voided_at is null
    and ${mine ? `u.id = ${who}::uuid` : `f.department_id = ${who}::uuid`} ${visible ? `and ${visible}` : ''}`;

/** Promises that are not kept yet (R161): of who made them. */
const promisesSql = (who: string, mine: boolean, visible: string | null) => `
  select 'commitments', c.id::text, t.id::text, t.number, k.name, c.promise, null, c.due_at, u.name
  from commitment c join complaint t on t.id = c.complaint_id join customer k on k.id = t.customer_id
    left join app_user u on u.id = c.made_by_id
  where c.voided_at is null and c.kept_on is null and t.voided_at is null and t.closed_on is null
    and ${mine ? 'u.id' : 'u.department_id'} = ${who}::uuid ${visible ? `and ${visible}` : ''}`;

/** Open tasks of a sheet; of a sheet without departments those whose owners belong to one. */
function taskSql(sheet: SheetDef, who: string, mine: boolean, zone: string, visible: string | null): string {
  // what belongs to no complaint, a decision of a review, is work all the same
  const complaint = complaintOf(sheet, 't') ?? 'null::uuid';
  const words = Object.entries(sheet.columns).find(([, { kind, search }]) => kind === 'longText' && search)?.[0];
  const department = sheet.columns['departmentId'] ? 'coalesce(t.department_id, u.department_id)' : 'u.department_id';
  return `select '${sheet.key}', w.id::text, t.id::text, t.number, k.name, w.what, null, w.due, w.owner from (
      select t.id, ${complaint} as complaint, t.${columnName(words ?? sheet.label)}::text as what, u.name as owner,
        ((t.due_on + 1)::timestamp at time zone ${zone}) - interval '1 second' as due
      from ${sheet.table} t left join app_user u on u.id = t.owner_id
      where t.voided_at is null and t.done_on is null and ${mine ? 't.owner_id' : department} = ${who}::uuid
    ) w left join complaint t on t.id = w.complaint left join customer k on k.id = t.customer_id
    where (t.id is null or (t.voided_at is null and t.closed_on is null)) ${visible ? `and (t.id is null or ${visible})` : ''}`;
}

/** SQL of the complaint that a row belongs to, however deep it lies; null for rows that belong to none. */
function complaintOf({ parent }: SheetDef, alias: string): string | null {
  if (!parent) return null;
  const via = `${alias}.${columnName(parent.via)}`;
  if (parent.sheet === 'complaints') return via;
  const above = sheets[parent.sheet];
  const next = complaintOf(above, 'above');
  return next && `(select ${next} from ${above.table} above where above.id = ${via})`;
}
