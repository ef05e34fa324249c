import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { Args, Field, ID, Int, ObjectType } from 'type-graphql';
import { mask, scope } from '../../access/rights.ts';
import type { Context } from '../../app/context.ts';
import { DomainError } from '../../app/domain-error.ts';
import { graphqlEnum } from '../../app/graphql-enum.ts';
import { DecimalScalar } from '../../app/scalars.ts';
import { isId } from '../../changes/new-id.ts';
import { fieldBook } from '../../fields/field-book.ts';
import { sheetOf, sourceOf } from '../columns.ts';
import { type AskedOrder, withCustomInput } from '../custom-input.ts';
import { figuresOf, type Stretch } from '../figures.ts';
import { refuseHidden } from '../masked.ts';
import { positionOf } from '../position.ts';
import { settledFilter } from '../settled-filter.ts';
import { edgeIn, hitIn, type Walk } from '../walk.ts';
import { argsType } from './args.ts';
import { type GroupsAsk, groupsOf, RowGroups } from './groups.ts';

const WalkDirection = graphqlEnum('WalkDirection', 'Which way through the rows of a walk.', {
  UP: 'Towards the first row.',
  DOWN: 'Towards the last row.',
});
type WalkDirection = keyof typeof WalkDirection;

@ObjectType({ description: 'A row that holds a text.', simpleResolvers: true })
class WalkHit {
  @Field(() => Int, { description: 'Its place among all rows of the walk, from 0.' }) index!: number;
  @Field(() => Int, { description: 'Which of the hits it is, from 1.' }) place!: number;
  @Field(() => Int, { description: 'How many rows hold the text.' }) total!: number;
}

@ObjectType({ description: 'What the cells of a column add up to.', simpleResolvers: true })
class ColumnFigures {
  @Field(() => String, { description: 'The column’s key.' }) column!: string;
  @Field(() => Int, { description: 'How many cells hold something.' }) filled!: number;
  @Field(() => DecimalScalar, { nullable: true, description: 'Their exact sum; null where they are no numbers.' })
  sum!: string | null;
  @Field(() => String, { nullable: true, description: 'The smallest number or the earliest day or moment.' })
  min!: string | null;
  @Field(() => String, { nullable: true, description: 'The largest number or the latest day or moment.' })
  max!: string | null;
}

type Column = Record<string, string>;

/** Arguments of the fields of a walk, by the field. */
function walkArguments(column: Column) {
  const optional = { nullable: true } as const;
  const from = { type: () => Int, description: 'The place of the row one comes from, from 0.' };
  const direction = { type: () => WalkDirection, description: 'Which way.' };
  const columns = { type: () => [column], ...optional };
  const fields = { type: () => [ID], ...optional, description: 'Custom fields, after the columns.' };
  const count = { type: () => Int, ...optional };
  return {
    edge: argsType({
      from,
      direction,
      column: { type: () => column, ...optional, description: 'The column; or `field`.' },
      field: { type: () => ID, ...optional, description: 'A custom field, in place of a column.' },
    }),
    hit: argsType({
      text: { type: () => String, description: 'The words, as in `search`.' },
      from,
      direction,
      columns: {
        ...columns,
        description: 'Look at what these show: names, choices in both languages, days and numbers as written.',
      },
      fields,
    }),
    figures: argsType({
      columns: { ...columns, description: 'The columns.' },
      fields,
      limit: { ...count, description: 'Of at most this many rows.' },
      offset: { ...count, description: 'After this many rows.' },
    }),
    groups: argsType({
      by: { ...columns, description: 'One column or two, `byFields` counted in; days and moments count by month.' },
      byFields: fields,
      sums: { ...columns, description: 'Columns with numbers, to be added up.' },
      sumFields: { ...fields, description: 'Custom fields with numbers, after the columns.' },
      contains: {
        type: () => String,
        ...optional,
        description: 'Only groups whose first value, or its label, contains this text.',
      },
      inOrder: {
        type: () => Boolean,
        ...optional,
        description: 'In the order of the rows, which the columns grouped by lead; else the largest first.',
      },
      byDay: {
        type: () => Boolean,
        ...optional,
        description: 'Days and moments count by day, not by month.',
      },
      limit: { ...count, description: 'At most this many groups: 100 unless said, 5000 at most.' },
    }),
    position: argsType({ id: { type: () => ID, description: 'The row.' } }),
  };
}

/** `ComplaintWalk`: what can be asked of all rows of a query without reading them. Its fields are only declared here: see `answerWalk`. */
export function walkType(sheet: SheetDef, column: Column): new () => object {
  const args = walkArguments(column);

  @ObjectType(`${sheet.type}Walk`, {
    description: `All rows of ${sheet.zh} ${sheet.en} that are found, in their order, without reading them.`,
  })
  class SheetWalk {
    @Field(() => Int, {
      description:
        'Where Ctrl+arrow of a spreadsheet leads in a column: to the end of a run of filled cells, over a gap to the next filled one, else to the last row that way.',
    })
    edge(@Args(() => args.edge) _args: unknown) {}

    @Field(() => WalkHit, {
      nullable: true,
      description:
        'The next row in which all words of a text stand, round the end if need be; null where none does. Without columns it looks where `search` does.',
    })
    hit(@Args(() => args.hit) _args: unknown) {}

    @Field(() => [ColumnFigures], { description: 'What columns add up to over all rows, or over a stretch of them.' })
    figures(@Args(() => args.figures) _args: unknown) {}

    @Field(() => RowGroups, {
      description: 'The rows by the values of one column or two: which occur, how often, what they come to.',
    })
    groups(@Args(() => args.groups) _args: unknown) {}

    @Field(() => Int, { nullable: true, description: 'The place of a row, from 0; null where it is not among them.' })
    position(@Args(() => args.position) _args: unknown) {}
  }
  return SheetWalk;
}

interface Ask extends Stretch {
  readonly column?: string | null;
  readonly field?: string | null;
  readonly columns?: readonly string[] | null;
  readonly fields?: readonly string[] | null;
  readonly text: string;
  readonly from: number;
  readonly direction: WalkDirection;
}

interface AskedGroups extends GroupsAsk {
  readonly byFields?: readonly string[] | null;
  readonly sumFields?: readonly string[] | null;
}

/** A walk with its sheet as it stands, custom fields and all. */
interface Opened extends Walk {
  readonly sheet: SheetDef;
}

type AskedWalk = Omit<Walk, 'orderBy'> & { readonly orderBy?: readonly AskedOrder[] | null };

async function open(key: SheetKey, walk: AskedWalk, context: Context) {
  const { pool } = context.database;
  const { asked } = await withCustomInput(pool, key, walk);
  const sheet = (await fieldBook(pool, pool)).sheetOf(key);
  return { ...asked, sheet, filter: await settledFilter(sheet, asked.filter, context) };
}

/** The column that is asked of: one of the catalogue, or a custom field. */
function columnOf({ column, field }: Ask): string {
  if ((column == null) === (field == null)) throw new DomainError('BAD_INPUT', { reason: 'column or field' });
  return (column ?? field)!;
}

/** The rows a walk goes through; FORBIDDEN where a column that is hidden from the reader is asked of. */
function opened({ sheet, ...walk }: Opened, columns: readonly string[], { actor, database }: Context) {
  for (const column of columns) if (!sourceOf(sheet, column)) throw new DomainError('FIELD_UNKNOWN', { text: column });
  const asked = columns.map((column) => ({ column, direction: 'ASC' as const }));
  refuseHidden(sheet, { ...walk, orderBy: [...(walk.orderBy ?? []), ...asked] }, mask(actor));
  return [database.pool, sheet, { ...walk, scope: scope(actor) }] as const;
}

const standOf = ({ from, direction }: Ask) => ({ from, isDown: direction === WalkDirection.DOWN });

/** Lets the fields of a sheet's walk be answered with the arguments as graphql-js read them. */
export function answerWalk(schema: GraphQLSchema, key: SheetKey, query: string): void {
  schema.getQueryType()!.getFields()[query]!.resolve = (_root, walk: AskedWalk, context: Context) =>
    open(key, walk, context);
  const fields = (schema.getType(`${sheetOf(key).type}Walk`) as GraphQLObjectType).getFields();
  fields['edge']!.resolve = (walk: Opened, ask: Ask, context: Context) =>
    edgeIn(...opened(walk, [columnOf(ask)], context), columnOf(ask), standOf(ask));
  fields['hit']!.resolve = (walk: Opened, ask: Ask, context: Context) => {
    const hidden = mask(context.actor);
    const asked = ask.columns || ask.fields ? [...(ask.columns ?? []), ...(ask.fields ?? [])] : null;
    const columns = asked?.filter((column) => !hidden?.(key, column)) ?? null;
    const sought = { text: ask.text, columns, timeZone: context.timeZone };
    return hitIn(...opened(walk, columns ?? [], context), sought, standOf(ask));
  };
  fields['figures']!.resolve = (walk: Opened, ask: Ask, context: Context) => {
    const columns = [...(ask.columns ?? []), ...(ask.fields ?? [])];
    if ((ask.limit ?? 0) < 0 || (ask.offset ?? 0) < 0) throw new DomainError('PAGE_INVALID');
    return figuresOf(...opened(walk, columns, context), columns, ask);
  };
  fields['groups']!.resolve = (walk: Opened, ask: AskedGroups, context: Context) => {
    const by = [...(ask.by ?? []), ...(ask.byFields ?? [])];
    const sums = [...(ask.sums ?? []), ...(ask.sumFields ?? [])];
    return groupsOf(opened(walk, [...by, ...sums], context), { ...ask, by, sums }, context);
  };
  fields['position']!.resolve = (walk: Opened, { id }: { id: string }, context: Context) =>
    isId(id) ? positionOf(...opened(walk, [], context), id) : null;
}
