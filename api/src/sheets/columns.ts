import type { KindName } from '@redress/schema/kinds/kind.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { computed } from './computed.ts';
import { columnName, columnTypes } from './concept.ts';

/** Where a value comes from: its SQL, the parts it joins, and its kind. */
export interface Source {
  readonly sql: string;
  readonly parts: readonly string[];
  readonly kind: KindName;
  readonly nullable: boolean;
  /** PostgreSQL type it is compared as, where that is not its kind's. */
  readonly type?: string;
}

const own: Record<string, KindName> = {
  id: 'reference',
  version: 'integer',
  custom: 'longText',
  createdAt: 'dateTime',
  updatedAt: 'dateTime',
};

/** Source of a column of a sheet, of its counts and of `id`, `version`, `createdAt`, `updatedAt`; undefined where there is none. */
export function sourceOf(sheet: SheetDef, key: string): Source | undefined {
  if (key === 'isVoided') return { sql: '(t.voided_at is not null)', parts: [], kind: 'flag', nullable: false };
  const kind = own[key];
  if (kind) return { sql: `t.${columnName(key)}`, parts: [], kind, nullable: false };
  const column = sheet.columns[key];
  const worked = computed[sheet.key]?.[key];
  if (worked) return { sql: worked.sql, parts: worked.parts ?? [], kind: column?.kind ?? 'integer', nullable: true };
  if (!column) return undefined;
  if (column.custom) return fieldSource(key, column.kind);
  if (!column.from)
    return {
      sql: `t.${columnName(key)}`,
      parts: [],
      kind: column.kind,
      nullable: !column.required && column.kind !== 'flag',
    };
  const [part, name] = column.from.split('.') as [string, string];
  return { sql: `"${part}".${columnName(name)}`, parts: [part], kind: column.kind, nullable: true };
}

/** A field's value. Canonical days, moments and ids order and compare as texts, which an index can hold. */
function fieldSource(id: string, kind: KindName): Source {
  const text = `(t.custom ->> '${id}')`;
  if (kind === 'flag')
    return { sql: `coalesce(${text}::boolean, false)`, parts: [], kind, nullable: false, type: 'boolean' };
  // a whole number may be larger than an integer of PostgreSQL
  if (kind === 'integer') return { sql: `${text}::float8`, parts: [], kind, nullable: true, type: 'float8' };
  if (columnTypes[kind] === 'numeric')
    return { sql: `${text}::numeric`, parts: [], kind, nullable: true, type: 'numeric' };
  return { sql: text, parts: [], kind, nullable: true, type: 'text' };
}

/** The value as PostgreSQL's type of its kind, for functions that want that: a field keeps days, moments and ids as texts. */
export const typedSql = ({ sql, kind, type }: Source): string =>
  type === 'text' && columnTypes[kind] !== 'text' ? `${sql}::${columnTypes[kind]}` : sql;

/** Join of a part's first row, or of the row that this one belongs to. */
export function joinOf(sheet: SheetDef, part: string): string {
  if (part === 'parent') {
    const { sheet: above, via: id } = sheet.parent!;
    return `left join ${sheetOf(above).table} "parent" on "parent".id = t.${columnName(id)}`;
  }
  const { table, via } = sheet.parts![part]!;
  return `left join ${table} "${part}" on "${part}".${via} = t.id and "${part}".position = 1 and "${part}".voided_at is null`;
}

/** Name of the object field beside a reference column: `customerId` → `customer`. A field's is its id with a word behind. */
export const objectField = (key: string) => (key.endsWith('Id') ? key.slice(0, -2) : `${key} row`);

interface Child {
  readonly sheet: SheetKey;
  readonly via: string;
}

const children = (parent: string): Record<string, Child> =>
  Object.fromEntries(
    Object.entries(sheets).flatMap(([key, sheet]) =>
      sheet.parent?.sheet === parent ? [[sheet.parent.as, { sheet: key as SheetKey, via: sheet.parent.via }]] : [],
    ),
  );

/** Child lists of a sheet, by GraphQL field: the sheet they list and the column that points back. */
export const childrenOf: Partial<Record<string, Record<string, Child>>> = {
  ...Object.fromEntries(Object.keys(sheets).map((key) => [key, children(key)])),
  customers: { contacts: { sheet: 'contacts', via: 'customerId' } },
  products: { batches: { sheet: 'batches', via: 'productId' } },
  batches: { shipments: { sheet: 'batchShipments', via: 'batchId' } },
};

export const sheetOf = (key: SheetKey): SheetDef => sheets[key];
