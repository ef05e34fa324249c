import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { EntityClass } from '@mikro-orm/core';
import type { Locale } from '@redress/schema/errors.ts';
import type { KindName } from '@redress/schema/kinds/kind.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Column, SheetDef } from '@redress/schema/sheets/sheet.ts';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../app/scalars.ts';

/** What every row of every sheet has besides its columns. */
export abstract class Row {
  id!: string;
  /** Counts up with every change of the row or of a part of it. */
  version!: number;
  createdAt!: string;
  updatedAt!: string;
  /** When the row was voided (作废); rows are never deleted. */
  voidedAt!: string | null;
  /** Custom fields: canonical values by field id. */
  custom!: Record<string, unknown>;
}

/** GraphQL type of a column by its kind. */
export const graphqlTypes = {
  text: String,
  longText: String,
  code: String,
  integer: Int,
  decimal: DecimalScalar,
  percent: DecimalScalar,
  money: DecimalScalar,
  date: DateScalar,
  dateTime: DateTimeScalar,
  flag: Boolean,
  choice: String,
  reference: ID,
  state: String,
  clock: DateTimeScalar,
  files: Int,
} as const satisfies Record<KindName, unknown>;

/** PostgreSQL type of a column by its kind. */
export const columnTypes: Record<KindName, string> = {
  text: 'text',
  longText: 'text',
  code: 'text',
  integer: 'integer',
  decimal: 'numeric',
  percent: 'numeric',
  money: 'numeric',
  date: 'date',
  dateTime: 'timestamptz',
  flag: 'boolean',
  choice: 'text',
  reference: 'uuid',
  state: 'text',
  clock: 'timestamptz',
  files: 'integer',
};

const entities = new Map<string, EntityClass<Row>>();

/** The entity of a sheet. */
export function entityOf(key: SheetKey): EntityClass<Row> {
  const entity = entities.get(key);
  if (!entity) throw new Error(`no entity for the sheet ${key}`);
  return entity;
}

/** `snake_case` of a catalogue key: `receivedAt` → `received_at`. */
export const columnName = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** SQL of what stands for a row of a sheet to a reader; `of` is the row's name in the statement, with its dot. */
export function labelSql({ label, labelEn }: SheetDef, locale: Locale, of = ''): string {
  const own = of + columnName(label);
  return locale === 'en' && labelEn ? `coalesce(nullif(${of}${columnName(labelEn)}, ''), ${own})` : own;
}

/** A column is stored in the sheet's own table when it is neither computed nor part of another table. */
export const isStored = (column: Column) => !column.computed && !column.from && !column.custom;

const isNullable = (column: Column) => !column.required && !(column.kind === 'flag' && !column.computed);

/** Table, GraphQL type and the fields that every row has, for the entity of a sheet. */
export function concept(sheet: SheetDef) {
  return (target: EntityClass<Row>) => {
    const prototype = target.prototype as Row;
    PrimaryKey({ type: 'uuid' })(prototype, 'id');
    Field(() => ID, { description: 'UUIDv7' })(prototype, 'id');
    Property({ type: 'integer', default: 1 })(prototype, 'version');
    Field(() => Int, { description: 'Counts up with every change of the row.' })(prototype, 'version');
    for (const key of ['createdAt', 'updatedAt'] as const) {
      Property({ type: 'string', columnType: 'timestamptz', defaultRaw: 'now()' })(prototype, key);
      Field(() => DateTimeScalar, {
        description: key === 'createdAt' ? 'When the row was made.' : 'When it last changed.',
      })(prototype, key);
    }
    Property({ type: 'string', columnType: 'timestamptz', nullable: true })(prototype, 'voidedAt');
    Property({ type: 'json', columnType: 'jsonb', defaultRaw: `'{}'` })(prototype, 'custom');
    Entity({ tableName: sheet.table })(target);
    ObjectType(sheet.type, { description: `${sheet.zh} ${sheet.en}`, simpleResolvers: true })(
      target as unknown as new () => object,
    );
    entities.set(sheet.key, target);
  };
}

/** `@cell` of a sheet: column and GraphQL field of a property, both from its line in the catalogue. */
export function cellsOf(sheet: SheetDef) {
  return () => (target: object, key: string) => {
    const column = sheet.columns[key];
    if (!column) throw new Error(`${sheet.key} has no column ${key}`);
    const description = `${column.zh} ${column.en}`;
    if (!column.internal)
      Field(() => graphqlTypes[column.kind], { nullable: isNullable(column) || Boolean(column.personal), description })(
        target,
        key,
      );
    if (isStored(column)) storedColumn(column, columnName(key))(target, key);
  };
}

function storedColumn(column: Column, fieldName: string) {
  return (target: object, key: string) => {
    const nullable = isNullable(column);
    if (column.kind === 'reference') {
      ManyToOne(() => entityOf(column.to!), {
        mapToPk: true,
        fieldName,
        nullable,
        index: true,
        deleteRule: 'no action',
        updateRule: 'no action',
      })(target, key);
      return;
    }
    const initial = column.kind === 'flag' ? { default: column.initial === true } : {};
    const type = columnTypes[column.kind];
    Property({
      type: type === 'boolean' ? 'boolean' : type === 'integer' ? 'integer' : 'string',
      columnType: type,
      nullable,
      ...initial,
    })(target, key);
  };
}
