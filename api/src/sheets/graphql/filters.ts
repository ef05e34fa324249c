import type { KindName } from '@redress/schema/kinds/kind.ts';
import { periods } from '@redress/schema/kinds/period.ts';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { type GraphQLScalarType } from 'graphql';
import { Field, ID, InputType } from 'type-graphql';
import { customFilter } from './custom.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../app/scalars.ts';

type Type = GraphQLScalarType | StringConstructor | BooleanConstructor;
type Input = new () => object;

const meanings: Record<string, string> = {
  eq: 'Is exactly this.',
  ne: 'Is not this; an empty cell is not.',
  in: 'Is one of these; null stands for an empty cell.',
  notIn: 'Is none of these; null stands for an empty cell.',
  contains: 'Contains this text, whatever its case.',
  startsWith: 'Starts with this text, whatever its case.',
  gt: 'Is greater or later.',
  gte: 'Is this, greater or later.',
  lt: 'Is less or earlier.',
  lte: 'Is this, less or earlier.',
  isEmpty: 'Is empty (true) or not (false).',
  within: `Lies in a period: a year 2026, a month 2026-09, a day 2026-09-22, or counted from today: ${Object.keys(periods).join(', ')}.`,
  withinAny: 'Lies in one of these periods; null stands for an empty cell.',
  isOverdue: 'For a due moment: it has passed and what it waits for has not happened (true), or not so (false).',
};

function operators(name: string, type: Type, names: readonly string[]): Input {
  const input = class {};
  for (const operator of names) {
    const isList = operator === 'in' || operator === 'notIn' || operator === 'withinAny';
    const of = operator.startsWith('is') ? Boolean : operator.startsWith('within') ? String : type;
    const nullable = isList ? 'itemsAndList' : true;
    Field(() => (isList ? [of] : of), { nullable, description: meanings[operator]! })(input.prototype, operator);
  }
  InputType(name, { description: `Conditions on a cell; all that are given must hold.` })(input);
  return input;
}

const range = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'isEmpty'];
const text = operators('StringFilter', String, ['eq', 'ne', 'in', 'notIn', 'contains', 'startsWith', 'isEmpty']);
const number = operators('NumberFilter', DecimalScalar, range);
const day = operators('DateFilter', DateScalar, [...range, 'within', 'withinAny']);
const moment = operators('DateTimeFilter', DateTimeScalar, [...range, 'within', 'withinAny']);
const clock = operators('ClockFilter', DateTimeScalar, [...range, 'within', 'withinAny', 'isOverdue']);
const flag = operators('FlagFilter', Boolean, ['eq']);
const choice = operators('ChoiceFilter', String, ['eq', 'ne', 'in', 'notIn', 'isEmpty']);
const id = operators('IdFilter', ID, ['eq', 'ne', 'in', 'notIn', 'isEmpty']);

const custom = customFilter({ text, number, date: day, dateTime: moment, flag, choice, reference: id });

const filters: Record<KindName, Input> = {
  text,
  longText: text,
  code: text,
  integer: number,
  decimal: number,
  percent: number,
  money: number,
  files: number,
  date: day,
  dateTime: moment,
  clock,
  flag,
  choice,
  state: choice,
  reference: id,
};

/** `ComplaintFilter`: a typed condition for every column, and `and`, `or`, `not`. */
export function filterInput(sheet: SheetDef): Input {
  const input = class {};
  const add = (key: string, type: () => unknown, description: string) =>
    Field(type as () => Input, { nullable: true, description })(input.prototype, key);
  add('and', () => [input], 'All of these hold.');
  add('or', () => [input], 'At least one of these holds.');
  add('not', () => input, 'This does not hold.');
  add('id', () => id, 'The row itself.');
  add('isVoided', () => flag, 'Voided rows instead of those that stand; beside the other conditions only.');
  add('custom', () => [custom], 'Conditions on custom fields; all of them must hold.');
  for (const { key, kind, zh, en } of columnsOf(sheet)) add(key, () => filters[kind], `${zh} ${en}`);
  InputType(`${sheet.type}Filter`, {
    description: `Which ${sheet.en.toLowerCase()} are wanted; conditions given side by side must all hold.`,
  })(input);
  return input;
}
