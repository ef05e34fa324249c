import type { Intent } from '../changes/intent.ts';
import { newId } from '../changes/new-id.ts';
import type { Database } from '../database/database.ts';
import { choicesOfEightD } from './reference/choices-of-eight-d.ts';
import { choicesOfHandling } from './reference/choices-of-handling.ts';
import { choicesOfIntake } from './reference/choices-of-intake.ts';
import { choicesOfProcedure } from './reference/choices-of-procedure.ts';
import { choicesOfRules } from './reference/choices-of-rules.ts';
import { departments } from './reference/departments.ts';
import type { Entry } from './reference/entry.ts';
import { grants } from './reference/grants.ts';
import { seedPolicies } from './policies.ts';
import { type Seeding, seedRows } from './seeding.ts';

/**
 * What every database needs: the entries of the choice lists, the departments, an administrator,
 * the work calendar and the policies. Adds what is missing and
 * changes nothing that is there, so that entries which the company renamed or switched off stay so.
 */
export async function seedReference(where: Omit<Seeding, 'actor'>): Promise<void> {
  const known = await knownKeys(where.database);
  const administrator = known.administrator ?? newId();
  const seeding = { ...where, actor: { id: administrator, name: '系统管理员', role: 'ADMIN' } };
  const withIds = (rows: readonly Intent[]) => rows.map((row) => ({ ...row, id: row.id || newId() }));
  // the choices come first: the administrator's role is one of them
  await seedRows(
    seeding,
    withIds(choiceRows.filter(({ patch }) => !known.choices.has(`${String(patch['list'])} ${String(patch['code'])}`))),
  );
  await seedRows(seeding, withIds(known.administrator ? [] : [administratorRow(administrator)]));
  await seedRows(seeding, withIds(known.hasDepartments ? [] : departmentRows));
  await seedRows(seeding, withIds(known.hasGrants ? [] : grantRows));
  await seedPolicies(seeding);
}

/** The administrator in whose name rows are seeded. */
export async function administratorOf(database: Database) {
  const { rows } = await database.pool.query<{ id: string; name: string; role: string }>(
    `select id, name, role from app_user where role = 'ADMIN' and voided_at is null order by created_at, id limit 1`,
  );
  return rows[0];
}

const newRow = (sheet: Intent['sheet'], patch: Intent['patch'], id = ''): Intent => ({ sheet, id, isNew: true, patch });

const administratorRow = (id: string) =>
  newRow('users', { name: '系统管理员', account: 'admin', role: 'ADMIN', language: 'ZH' }, id);

const departmentRows = departments.map((department) => newRow('departments', { ...department }));

const grantRows = Object.entries(grants).flatMap(([role, rights]) =>
  rights.map((right) => newRow('grants', { right, role })),
);

const choiceRows = Object.entries({
  ...choicesOfIntake,
  ...choicesOfHandling,
  ...choicesOfProcedure,
  ...choicesOfEightD,
  ...choicesOfRules,
}).flatMap(([list, entries]) =>
  entries.map(([code, zh, en, aliases]: Entry, at) =>
    newRow('choices', { list, code, zh, en, aliases: aliases?.join('、') ?? null, position: at + 1 }),
  ),
);

async function knownKeys(database: Database) {
  const choices = await database.pool.query<{ key: string }>(`select list || ' ' || code as key from choice`);
  const { rowCount: hasDepartments } = await database.pool.query('select from department limit 1');
  const { rowCount: hasGrants } = await database.pool.query('select from granted_right limit 1');
  const administrator = await administratorOf(database);
  return {
    choices: new Set(choices.rows.map(({ key }) => key)),
    hasDepartments,
    hasGrants,
    administrator: administrator?.id,
  };
}
