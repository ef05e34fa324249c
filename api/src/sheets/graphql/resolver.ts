import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../app/context.ts';
import { ChangeSetResultType, ErrorPolicyEnum } from '../../changes/graphql/types.ts';
import { sheetOf } from '../columns.ts';
import { entityOf } from '../concept.ts';
import { type ChangeArguments, changeRows, type ChangeRow } from './change.ts';
import { connectionType } from './connection.ts';
import { filterInput } from './filters.ts';
import { changeInput, orderInput } from './inputs.ts';
import { pageOf, rowOf } from './page.ts';
import type { Filter } from '../filter.ts';
import type { Order } from '../order.ts';

const upper = (name: string) => name[0]!.toUpperCase() + name.slice(1);
const lower = (name: string) => name[0]!.toLowerCase() + name.slice(1);

/** Queries and the bulk mutation of a sheet: `complaint`, `complaints`, `changeComplaints`. */
export function sheetResolver(key: SheetKey) {
  const sheet = sheetOf(key);
  const Row = entityOf(key);
  const Connection = connectionType(sheet);
  const FilterInput = filterInput(sheet);
  const OrderInput = orderInput(sheet);
  const ChangeInput = changeInput(sheet);
  const called = `${sheet.zh} ${sheet.en}`;

  @Resolver(() => Row)
  class SheetResolver {
    @Query(() => Row, { name: lower(sheet.type), nullable: true, description: `One row of ${called}.` })
    row(
      @Arg('id', () => ID, { description: 'The row.' }) id: string,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ) {
      return rowOf(key, id, context, info);
    }

    @Query(() => Connection, {
      name: key,
      description: `A page of ${called}: by \`limit\` and \`offset\`, or by \`first\`/\`after\` and \`last\`/\`before\`.`,
    })
    rows(
      @Arg('filter', () => FilterInput, { nullable: true, description: 'Which rows.' }) filter: Filter | null,
      @Arg('search', () => String, {
        nullable: true,
        description: 'Words that must all stand in the row; Chinese from one character on.',
      })
      search: string | null,
      @Arg('orderBy', () => [OrderInput], {
        nullable: true,
        description: 'In what order; the sheet’s own where left out.',
      })
      orderBy: Order[] | null,
      @Arg('limit', () => Int, { nullable: true, description: 'At most this many, 1000 at most.' })
      limit: number | null,
      @Arg('offset', () => Int, { nullable: true, description: 'After this many.' }) offset: number | null,
      @Arg('first', () => Int, { nullable: true, description: 'At most this many, from the front.' })
      first: number | null,
      @Arg('after', () => String, { nullable: true, description: 'After this cursor.' }) after: string | null,
      @Arg('last', () => Int, { nullable: true, description: 'At most this many, from the back.' }) last: number | null,
      @Arg('before', () => String, { nullable: true, description: 'Before this cursor.' }) before: string | null,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ) {
      return pageOf(key, { filter, search, orderBy, limit, offset, first, after, last, before }, context, info);
    }

    @Mutation(() => ChangeSetResultType, {
      name: `change${upper(key)}`,
      description: `Changes rows of ${called}, cell by cell, in one change set.`,
    })
    change(
      @Arg('rows', () => [ChangeInput], { description: 'The rows, 5000 at most.' }) rows: ChangeRow[],
      @Arg('errorPolicy', () => ErrorPolicyEnum, {
        defaultValue: ErrorPolicyEnum.REJECT_ALL,
        description: 'What a refused cell means for the others.',
      })
      errorPolicy: ChangeArguments['errorPolicy'],
      @Arg('dryRun', () => Boolean, { defaultValue: false, description: 'Answers what would happen, writes nothing.' })
      dryRun: boolean,
      @Arg('idempotencyKey', () => String, {
        nullable: true,
        description: 'The same key and rows give the same answer without a second effect.',
      })
      idempotencyKey: string | null,
      @Ctx() context: Context,
    ) {
      return changeRows(key, { rows, errorPolicy, dryRun, idempotencyKey }, context);
    }
  }
  return SheetResolver;
}
