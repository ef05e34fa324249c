import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { Field, ID, InputType, Int } from 'type-graphql';
import { graphqlEnum } from '../../app/graphql-enum.ts';
import { graphqlTypes } from '../concept.ts';
import { CustomValueInput } from './custom.ts';

type Input = new () => object;

const OrderDirection = graphqlEnum('OrderDirection', 'Up or down; empty cells come last either way.', {
  ASC: 'Up: the smallest, the earliest first.',
  DESC: 'Down: the largest, the latest first.',
});

/** `ComplaintColumn`: the columns by which rows may be ordered, by their keys. */
export function columnEnum(sheet: SheetDef): Record<string, string> {
  return graphqlEnum(`${sheet.type}Column`, `Columns of ${sheet.zh} ${sheet.en}, by their keys.`, {
    ...Object.fromEntries(columnsOf(sheet).map(({ key, zh, en }) => [key, `${zh} ${en}`])),
    createdAt: 'When the row was made.',
    updatedAt: 'When it last changed.',
  });
}

/** `ComplaintOrder`: one step of an order. */
export function orderInput(sheet: SheetDef, column: Record<string, string>): Input {
  const input = class {};
  Field(() => column, { nullable: true, description: 'The column; or `field`.' })(input.prototype, 'column');
  Field(() => ID, { nullable: true, description: 'A custom field, in place of a column.' })(input.prototype, 'field');
  Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Up or down.' })(
    input.prototype,
    'direction',
  );
  InputType(`${sheet.type}Order`, { description: 'One step of an order; the id breaks ties.' })(input);
  return input;
}

/** `ComplaintPatch`: every column that somebody may write, all optional; null empties the cell. */
function patchInput(sheet: SheetDef): Input {
  const input = class {};
  for (const { key, kind, write, zh, en, to } of columnsOf(sheet)) {
    if (write === 'never') continue;
    const hint = to
      ? ' An id, or the name or code of the row.'
      : write === 'create'
        ? ' Only while the row is new.'
        : '';
    Field(() => graphqlTypes[kind], { nullable: true, description: `${zh} ${en}.${hint}` })(input.prototype, key);
  }
  Field(() => [CustomValueInput], { nullable: true, description: 'Cells of custom fields.' })(
    input.prototype,
    'custom',
  );
  InputType(`${sheet.type}Patch`, { description: 'New values of cells; null empties a cell, what is left out stays.' })(
    input,
  );
  return input;
}

/** `ComplaintChange` with its base and patch: one row of a bulk change. */
export function changeInput(sheet: SheetDef): Input {
  const patch = patchInput(sheet);
  const base = class {};
  Field(() => patch, { nullable: true, description: 'The values these cells had before the editor’s eyes.' })(
    base.prototype,
    'values',
  );
  Field(() => Int, { nullable: true, description: 'Or the version of the row he saw.' })(base.prototype, 'version');
  InputType(`${sheet.type}Base`, {
    description: 'What the change starts from: a cell that is different by now is a conflict, not overwritten.',
  })(base);
  const input = class {};
  Field(() => ID, { nullable: true, description: 'The row; left out, a new row is made.' })(input.prototype, 'id');
  Field(() => base, { nullable: true, description: 'Needed for every patched cell of a row that exists.' })(
    input.prototype,
    'base',
  );
  Field(() => patch, { nullable: true, description: 'New values.' })(input.prototype, 'patch');
  Field(() => Boolean, { nullable: true, description: 'Voids the row (作废); its number is never used again.' })(
    input.prototype,
    'void',
  );
  Field(() => Boolean, {
    nullable: true,
    description: 'Brings a voided row back, with what was voided along with it.',
  })(input.prototype, 'restore');
  InputType(`${sheet.type}Change`, { description: 'One row to change, make or void.' })(input);
  return input;
}
