import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../app/context.ts';
import { ChangeSetResultType } from '../../changes/graphql/types.ts';
import { sheetOf } from '../columns.ts';
import { entityOf } from '../concept.ts';
import { changeArgs, pageArgs, walkArgs } from './args.ts';
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
  const column = columnEnum(sheet);
  const [filter, order] = [filterInput(sheet), orderInput(sheet, column)];
  const [PageArgs, WalkArgs] = [pageArgs(filter, order), walkArgs(filter, order)];
  const ChangeArgs = changeArgs(changeInput(sheet));
  const Walk = walkType(sheet, column);
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
    rows(@Args(() => PageArgs) _args: unknown) {}

    @Query(() => Walk, {
      name: walkOf(key),
      description: `Edges, hits and figures over ${called}, wherever the rows are that one has read.`,
    })
    walk(@Args(() => WalkArgs) _args: unknown) {}

    @Mutation(() => ChangeSetResultType, {
      name: changeOf(key),
      description: `Changes rows of ${called}, cell by cell, in one change set.`,
    })
    change(@Args(() => ChangeArgs) _args: unknown) {}
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
