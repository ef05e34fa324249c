import type { Pool } from 'pg';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../../app/context.ts';
import { DomainError } from '../../app/domain-error.ts';
import { DecimalScalar } from '../../app/scalars.ts';
import { countGroups } from '../groups.ts';
import type { Walk } from '../walk.ts';

@ObjectType('GroupValue', {
  description: 'What the rows of a group have in common in a column.',
  simpleResolvers: true,
})
export class GroupValue {
  @Field(() => String, {
    nullable: true,
    description: 'The value as text, of a day or a moment its month (2026-09) or its day; null stands for empty cells.',
  })
  value!: string | null;
  @Field(() => String, { nullable: true, description: 'Of a reference, the label of the row.' })
  label!: string | null;
}

@ObjectType('RowGroup', {
  description: 'Rows that have the same values in the columns asked for.',
  simpleResolvers: true,
})
class RowGroup {
  @Field(() => [GroupValue], { description: 'One value a column, in the order asked for.' })
  values!: readonly GroupValue[];
  @Field(() => Int, { description: 'How many rows.' }) count!: number;
  @Field(() => [DecimalScalar], {
    nullable: 'items',
    description: 'What each of the columns to be added up comes to; null where all its cells are empty.',
  })
  sums!: readonly (string | null)[];
  @Field(() => [Int], { description: 'Of how many cells each sum is: for averages.' })
  filled!: readonly number[];
}

@ObjectType('RowGroups', {
  description: 'Groups of rows, the largest first unless asked otherwise.',
  simpleResolvers: true,
})
export class RowGroups {
  @Field(() => [RowGroup], { description: 'The groups.' }) groups!: readonly RowGroup[];
  @Field(() => Boolean, { description: 'More groups than the limit were found.' }) hasMore!: boolean;
  @Field(() => Int, { description: 'How many groups there are, beyond the limit too.' }) total!: number;
}

export interface GroupsAsk {
  readonly by: readonly string[];
  readonly sums?: readonly string[] | null;
  readonly contains?: string | null;
  readonly inOrder?: boolean | null;
  readonly limit?: number | null;
  readonly byDay?: boolean | null;
}

const standard = 100;
const most = 5_000;

/** The groups of a walk; LIMIT_TOO_LARGE, GROUPS_INVALID and SUM_INVALID where too much or nonsense is asked. */
export async function groupsOf(
  [pool, sheet, walk]: readonly [Pool, SheetDef, Walk],
  ask: GroupsAsk,
  { timeZone, locale }: Context,
): Promise<RowGroups> {
  const limit = ask.limit ?? standard;
  if (limit < 0 || limit > most) throw new DomainError('LIMIT_TOO_LARGE', { max: most });
  const asked = { ...walk, ...ask, sums: ask.sums ?? [], limit, timeZone, locale };
  const { groups, total } = await countGroups(pool, sheet, asked);
  return { groups: groups.slice(0, limit), hasMore: groups.length > limit, total };
}
