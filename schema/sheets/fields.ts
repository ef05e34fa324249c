import type { KindName } from '../kinds/kind.ts';
import type { ChoiceListKey } from './choice-lists.ts';
import type { SheetKey } from './keys.ts';
import type { Column, Columns, SheetDef } from './sheet.ts';

/** Kinds that a field of an administrator may have, with the slot of the API that carries its value. */
export const fieldKinds = {
  text: 'text',
  longText: 'text',
  code: 'text',
  integer: 'number',
  decimal: 'number',
  percent: 'number',
  money: 'number',
  date: 'date',
  dateTime: 'dateTime',
  flag: 'flag',
  choice: 'choice',
  reference: 'reference',
} as const satisfies Partial<Record<KindName, string>>;
export type FieldKind = keyof typeof fieldKinds;
export type FieldSlot = (typeof fieldKinds)[FieldKind];

/** A row of the sheet `customFields`, as far as it makes a column. */
export interface FieldRow {
  readonly id: string;
  readonly sheet: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly kind: string;
  readonly target: string | null;
  readonly groupKey: string | null;
  readonly width: number | null;
  readonly isRequired: boolean;
  readonly position: number | null;
  readonly aliases: string | null;
  readonly isActive: boolean;
}

/** Group of the fields that name none of the sheet's own. */
const ownGroup = { custom: { zh: '自定义', en: 'Custom' } };
/** A name that stands in for the missing one says of which language it is. */
const borrowed = (name: string | null, language: string) => `${name ?? '?'} (${language})`;
const list = (text: string | null) => text?.split(/[,,;;、\n]/).flatMap((word) => word.trim() || []) ?? [];

/** The column that a field makes; a retired one can only be read. The field's id is its key, and names its choice list. */
export function fieldColumn(field: FieldRow, groups: SheetDef['groups']): Column {
  const { zh, en, kind, target, groupKey, width, isRequired, aliases, isActive, id } = field;
  return {
    zh: zh ?? borrowed(en, 'en'),
    en: en ?? borrowed(zh, 'zh'),
    kind: kind as FieldKind,
    write: isActive ? 'cell' : 'never',
    custom: true,
    daily: true,
    ...(groups && { group: groupKey && groups[groupKey] ? groupKey : 'custom' }),
    ...(width !== null && { width }),
    ...(isRequired && isActive && { required: true as const }),
    ...(aliases && { aliases: list(aliases) }),
    ...(kind === 'choice' && { list: id as ChoiceListKey }),
    ...(kind === 'reference' && { to: target as SheetKey }),
  };
}

/** A sheet with the fields that are in use: each stands behind the last column of its group, in the order of the fields. */
export function withFields(sheet: SheetDef, fields: readonly FieldRow[]): SheetDef {
  const own = fields
    .filter((field) => field.sheet === sheet.key && field.isActive)
    .toSorted((a, b) => (a.position ?? 1e9) - (b.position ?? 1e9) || (a.id < b.id ? -1 : 1))
    .map((field) => [field.id, fieldColumn(field, sheet.groups)] as const);
  if (own.length === 0) return sheet;
  const groups = sheet.groups && { ...sheet.groups, ...ownGroup };
  return { ...sheet, ...(groups && { groups }), columns: placed(sheet.columns, own) };
}

function placed(columns: Columns, fields: readonly (readonly [string, Column])[]): Columns {
  const entries = Object.entries(columns);
  for (const [key, field] of fields) {
    const last = entries.findLastIndex(([, { group }]) => group === field.group);
    entries.splice(last < 0 ? entries.length : last + 1, 0, [key, field]);
  }
  return Object.fromEntries(entries);
}
