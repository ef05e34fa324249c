import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../app/context.ts';
import { ChangeSetResultType, ErrorPolicyEnum } from '../../changes/graphql/types.ts';
import { sheetOf } from '../columns.ts';
import { entityOf } from '../concept.ts';
import { type ChangeArguments, changeRows } from './change.ts';
import { connectionType } from './connection.ts';
import { filterInput } from './filters.ts';
import { changeInput, columnEnum, orderInput } from './inputs.ts';
import { type PageArguments, pageOf, rowOf } from './page.ts';
import { answerWalk, walkType } from './walk.ts';

const capital = (key: SheetKey) => `${key[0]!.toUpperCase()}${key.slice(1)}`;
const changeOf = (key: SheetKey) => `change${capital(key)}`;
const walkOf = (key: SheetKey) => `walk${capital(key)}`;
const lower = (name: string) => name[0]!.toLowerCase() + name.slice(1);

/** Queries and the bulk mutation of a sheet: `complaint`, `complaints`, `walkComplaints`, `changeComplaints`. All but the first are only declared here: see `answerDirectly`. */
export function sheetResolver(key: SheetKey) {
  const sheet = sheetOf(key);
  const Row = entityOf(key);
  const Connection = connectionType(sheet);
  const FilterInput = filterInput(sheet);
  const column = columnEnum(sheet);
  const OrderInput = orderInput(sheet, column);
  const Walk = walkType(sheet, column);
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
      @Arg('filter', () => FilterInput, { nullable: true, description: 'Which rows.' }) _filter: unknown,
      @Arg('search', () => String, {
        nullable: true,
        description: 'Words that must all stand in the row; Chinese from one character on.',
      })
      _search: unknown,
      @Arg('orderBy', () => [OrderInput], {
        nullable: true,
        description: 'In what order; the sheet’s own where left out.',
      })
      _orderBy: unknown,
      @Arg('limit', () => Int, { nullable: true, description: 'At most this many, 1000 at most.' })
      _limit: unknown,
      @Arg('offset', () => Int, { nullable: true, description: 'After this many.' }) _offset: unknown,
      @Arg('first', () => Int, { nullable: true, description: 'At most this many, from the front.' })
      _first: unknown,
      @Arg('after', () => String, { nullable: true, description: 'After this cursor.' }) _after: unknown,
      @Arg('last', () => Int, { nullable: true, description: 'At most this many, from the back.' }) _last: unknown,
      @Arg('before', () => String, { nullable: true, description: 'Before this cursor.' }) _before: unknown,
    ) {}

    @Query(() => Walk, {
      name: walkOf(key),
      description: `Edges, hits and figures over ${called}, wherever the rows are that one has read.`,
    })
    walk(
      @Arg('filter', () => FilterInput, { nullable: true, description: 'Which rows.' }) _filter: unknown,
      @Arg('search', () => String, { nullable: true, description: 'Words that must all stand in the row.' })
      _search: unknown,
      @Arg('orderBy', () => [OrderInput], { nullable: true, description: 'In what order.' }) _orderBy: unknown,
    ) {}

    @Mutation(() => ChangeSetResultType, {
      name: changeOf(key),
      description: `Changes rows of ${called}, cell by cell, in one change set.`,
    })
    change(
      @Arg('rows', () => [ChangeInput], { description: 'The rows, 10000 at most.' }) _rows: unknown,
      @Arg('errorPolicy', () => ErrorPolicyEnum, {
        defaultValue: ErrorPolicyEnum.REJECT_ALL,
        description: 'What a refused cell means for the others.',
      })
      _errorPolicy: unknown,
      @Arg('dryRun', () => Boolean, { defaultValue: false, description: 'Answers what would happen, writes nothing.' })
      _dryRun: unknown,
      @Arg('idempotencyKey', () => String, {
        nullable: true,
        description: 'The same key and rows give the same answer without a second effect.',
      })
      _idempotencyKey: unknown,
    ) {}
  }
  return SheetResolver;
}

/**
 * Gives pages and changes their arguments as graphql-js read them. type-graphql would copy them first, looking up every
 * column of the sheet again for each row: more than a whole change costs.
 */
export function answerDirectly(schema: GraphQLSchema, keys: readonly SheetKey[]): void {
  const queries = schema.getQueryType()!.getFields();
  const mutations = schema.getMutationType()!.getFields();
  for (const key of keys) {
    queries[key]!.resolve = (_root, args: PageArguments, context: Context, info) => pageOf(key, args, context, info);
    mutations[changeOf(key)]!.resolve = (_root, args, context: Context) =>
      changeRows(key, args as ChangeArguments, context);
    answerWalk(schema, key, walkOf(key));
  }
}
