import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { sheetKeys } from '@redress/schema/sheets/keys.ts';
import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { Field, Int } from 'type-graphql';
import { childrenOf, objectField, sheetOf } from '../columns.ts';
import { computed } from '../computed.ts';
import { entityOf } from '../concept.ts';
import { CustomValueType } from './custom.ts';
import { derived, type Plain } from '../derived.ts';

/** Adds to every row type what is read with it: referenced rows, child lists, counts, and what the server decides. */
export function addRowFields() {
  for (const key of sheetKeys) {
    const prototype = entityOf(key).prototype as object;
    Field(() => [CustomValueType], { description: 'The custom fields that hold a value, in the order of the sheet.' })(
      prototype,
      'custom',
    );
    addReferences(key, prototype);
    addChildren(key, prototype);
    addDerived(key, prototype);
  }
}

function addReferences(key: SheetKey, prototype: object) {
  for (const column of columnsOf(sheetOf(key))) {
    if (column.kind !== 'reference') continue;
    const description = `${column.zh} ${column.en}: the row itself.`;
    Field(() => entityOf(column.to!), { nullable: true, description })(prototype, objectField(column.key));
  }
}

function addChildren(key: SheetKey, prototype: object) {
  for (const [field, { sheet }] of Object.entries(childrenOf[key] ?? {})) {
    const { zh, en } = sheetOf(sheet);
    Field(() => [entityOf(sheet)], { description: `${zh} ${en} of this row.` })(prototype, field);
  }
}

function addDerived(key: SheetKey, prototype: object) {
  const { columns } = sheetOf(key);
  for (const name of Object.keys(computed[key] ?? {})) {
    if (!columns[name]) Field(() => Int, { description: `How many there are.` })(prototype, name);
  }
  for (const [name, { plain }] of Object.entries(derived[key] ?? {})) if (plain) addPlain(name, plain, prototype);
}

function addPlain(name: string, { gives, description }: Plain, prototype: object) {
  const type = () => (gives === 'texts' ? [String] : String);
  Field(type, { description, nullable: gives === 'text or null' })(prototype, name);
}
