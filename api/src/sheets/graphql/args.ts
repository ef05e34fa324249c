import { ArgsType, Field, Int } from 'type-graphql';
import { ErrorPolicyEnum } from '../../changes/graphql/types.ts';

type ClassOf = new () => object;
type FieldOptions = Exclude<Parameters<typeof Field>[1], undefined>;

/** One argument: its type, and what type-graphql's `Field` takes. */
type Argument = FieldOptions & { readonly type: Parameters<typeof Field>[0] };

/** Arguments by their names: the fields that take them are only declared, so no method names them. */
export function argsType(fields: Readonly<Record<string, Argument>>): ClassOf {
  const args = class {};
  for (const [name, { type, ...options }] of Object.entries(fields)) Field(type, options)(args.prototype, name);
  ArgsType()(args);
  return args;
}

/** Of `complaints`: which rows, in what order, which of them. */
export const pageArgs = (filter: ClassOf, order: ClassOf) =>
  argsType({
    filter: { type: () => filter, nullable: true, description: 'Which rows.' },
    search: {
      type: () => String,
      nullable: true,
      description: 'Words that must all stand in the row; Chinese from one character on.',
    },
    orderBy: {
      type: () => [order],
      nullable: true,
      description: 'In what order; the sheet’s own where left out.',
    },
    limit: { type: () => Int, nullable: true, description: 'At most this many, 1000 at most.' },
    offset: { type: () => Int, nullable: true, description: 'After this many.' },
    first: { type: () => Int, nullable: true, description: 'At most this many, from the front.' },
    after: { type: () => String, nullable: true, description: 'After this cursor.' },
    last: { type: () => Int, nullable: true, description: 'At most this many, from the back.' },
    before: { type: () => String, nullable: true, description: 'Before this cursor.' },
  });

/** Of `walkComplaints`: which rows, in what order. */
export const walkArgs = (filter: ClassOf, order: ClassOf) =>
  argsType({
    filter: { type: () => filter, nullable: true, description: 'Which rows.' },
    search: { type: () => String, nullable: true, description: 'Words that must all stand in the row.' },
    orderBy: { type: () => [order], nullable: true, description: 'In what order.' },
  });

/** Of `changeComplaints`: the rows, and how the change is made. */
export const changeArgs = (change: ClassOf) =>
  argsType({
    rows: { type: () => [change], description: 'The rows, 10000 at most.' },
    errorPolicy: {
      type: () => ErrorPolicyEnum,
      defaultValue: ErrorPolicyEnum.REJECT_ALL,
      description: 'What a refused cell means for the others.',
    },
    dryRun: {
      type: () => Boolean,
      defaultValue: false,
      description: 'Answers what would happen, writes nothing.',
    },
    idempotencyKey: {
      type: () => String,
      nullable: true,
      description: 'The same key and rows give the same answer without a second effect.',
    },
  });
