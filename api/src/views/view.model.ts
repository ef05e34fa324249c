import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { type SheetKey, sheetKeys } from '@redress/schema/sheets/keys.ts';
import type { Circumstances, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { type FieldBook, fieldBook } from '../fields/field-book.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { viewFaults } from './rules/view.ts';

interface Facts {
  /** The department of whoever writes. */
  readonly department: string | null;
  /** Names of the default views as they will be, by sheet and department; of other rows only. */
  readonly defaults: ReadonlyMap<string, string>;
  readonly fields: FieldBook;
}

const placeOf = (view: Draft['after']) => `${String(view['sheet'])} ${String(view['departmentId'])}`;

/** A view is its owner's; anybody of the department it is shared with may make it the department's default. */
export const viewModel: SheetModel<Facts> = {
  facts: readFacts,
  // two that make themselves the default at the same time
  locks: (drafts) =>
    drafts.filter(({ after }) => after['isDefault']).map(({ after }) => `default view ${placeOf(after)}`),
  decide(draft, facts, { actor }) {
    const { before, after } = draft;
    const isShared = after['sharing'] === 'DEPARTMENT';
    const departmentId = isShared ? (after['departmentId'] ?? facts.department) : null;
    const whole = { ...after, departmentId };
    const refusals = [
      ...ownerFaults(draft, facts, actor.id),
      ...contentFaults(whole, facts),
      ...shareFaults(whole, facts),
    ];
    const set = { departmentId, ...(before ? {} : { ownerId: actor.id }), ...(isShared ? {} : { isDefault: false }) };
    return { refusals, set };
  },
  refuseVoid: ({ before }, _facts, { actor }) => (before?.['ownerId'] === actor.id ? null : { code: 'VIEW_NOT_YOURS' }),
};

function ownerFaults({ before, patch }: Draft, { department }: Facts, actor: string): Refusal[] {
  if (!before || before['ownerId'] === actor) return [];
  const isTheirDepartment = before['sharing'] === 'DEPARTMENT' && before['departmentId'] === department;
  const columns = Object.keys(patch).filter((column) => !(isTheirDepartment && column === 'isDefault'));
  return columns.map((column) => ({ column, code: 'VIEW_NOT_YOURS' as const }));
}

function contentFaults(view: Draft['after'], { fields }: Facts): Refusal[] {
  const key = view['sheet'] as SheetKey;
  if (!sheetKeys.includes(key)) return [{ column: 'sheet', code: 'SHEET_UNKNOWN', params: { text: key } }];
  return viewFaults(view, new Set(['id', 'isVoided', ...columnsOf(fields.sheetOf(key)).map((column) => column.key)]));
}

function shareFaults(view: Draft['after'], { defaults }: Facts): Refusal[] {
  if (view['sharing'] !== 'DEPARTMENT') return [];
  if (!view['departmentId']) return [{ column: 'departmentId', code: 'VIEW_DEPARTMENT_MISSING' }];
  const other = view['isDefault'] ? defaults.get(placeOf(view)) : undefined;
  return other === undefined ? [] : [{ column: 'isDefault', code: 'VIEW_DEFAULT_TAKEN', params: { name: other } }];
}

async function readFacts(runner: Runner, drafts: readonly Draft[], { actor, owner }: Circumstances): Promise<Facts> {
  const person = await run<{ department: string | null }>(
    runner,
    'select department_id::text as department from app_user where id = $1',
    [actor.id],
  );
  const others = await run<{ name: string; sheet: string; departmentId: string }>(
    runner,
    `select name, sheet, department_id::text as "departmentId" from saved_view
      where is_default and voided_at is null and id <> all($1::uuid[])`,
    [drafts.map(({ id }) => id)],
  );
  return {
    fields: await fieldBook(owner, runner),
    department: person.rows[0]?.department ?? null,
    defaults: new Map(others.rows.map((view) => [placeOf(view), view.name])),
  };
}
