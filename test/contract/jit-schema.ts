import {
  buildSchema,
  type GraphQLEnumType,
  type GraphQLObjectType,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';

const sdl = /* GraphQL */ `
  scalar Decimal
  enum State {
    OPEN
    CLOSED
  }
  interface Node {
    id: ID!
    label(prefix: String = "#"): String
  }
  type Row implements Node {
    id: ID!
    name: String
    owner: Row
    state: State
    amount: Decimal
    whoami: String
    broken: String
    needed: String!
    label(prefix: String = "#", suffix: String = "!"): String
  }
  type Note implements Node {
    id: ID!
    text: String
    label(prefix: String = "#"): String
  }
  union Thing = Row | Note
  input TextFilter {
    eq: String
    in: [String]
  }
  input StateFilter {
    eq: State
  }
  input Page {
    limit: Int = 50
    offset: Int! = 0
  }
  input Filter {
    and: [Filter!]
    or: [Filter!]
    not: Filter
    name: TextFilter
    state: StateFilter
    page: Page
  }
  type Query {
    row: Row
    rows: [Row]
    note: Note
    nodes: [Node!]
    things: [Thing!]
    stranger: Thing
    whoami: String
    matrix: [[Int]]
    none: [Row]
    nothing: Row
    empty: [Row!]!
    later: String
    laters: [Row]
    rejects: [Row]
    echo(filter: Filter, limit: Int = 20): String
    sum(numbers: [Int!]): Int
    decimal(value: Decimal): Decimal
    state(value: State = OPEN): State
    exact(n: Int! = 2): Int
    fails: String
    failsLater: String
    failsOddly: String
    wrongInt: Int
    wrongState: State
    wrongList: [Int]
    neededItems: [Int!]
    neededRoot: String!
  }
  type Mutation {
    append(text: String!, to: String!): String
  }
`;

const fail = (message: string) => {
  throw new Error(message);
};
const li = { __typename: 'Row', id: 'r2', name: '李娜', state: 'CLOSED', amount: '7.5', owner: null };
const row = { ...li, id: 'r1', name: '王强', state: 'OPEN', owner: li, broken: new Error('broken') };
const note = { __typename: 'Note', id: 'n1', text: '备注' };

const written: Record<string, string> = {};
const innerKeys = ['and', 'or', 'not', 'name', 'state', 'page', 'eq', 'in', 'limit', 'offset'];
const query: Record<string, unknown> = {
  row: () => row,
  rows: () => [row, null, li],
  note: () => note,
  nodes: () => [row, note],
  things: () => [note, row],
  stranger: () => ({ __typename: 'Nobody' }),
  whoami: (_: unknown, __: unknown, { user }: { user?: string }) => user,
  matrix: () => [[1, 2], [], null, [3, null]],
  none: () => null,
  nothing: () => undefined,
  empty: () => [],
  later: () => Promise.resolve('later'),
  laters: () => [Promise.resolve(row), li, null],
  rejects: () => [Promise.reject(new Error('rejected')), row],
  echo: (_: unknown, given: object) => JSON.stringify(given, Object.keys(given).toSorted().concat(innerKeys)),
  sum: (_: unknown, { numbers }: { numbers?: number[] }) => numbers?.reduce((a, b) => a + b, 0),
  decimal: (_: unknown, { value }: { value?: string }) => value,
  state: (_: unknown, { value }: { value?: string }) => value,
  exact: (_: unknown, { n }: { n: number }) => n,
  fails: () => fail('fails'),
  failsLater: () => Promise.reject(new Error('fails later')),
  failsOddly: () => Promise.reject('odd'),
  wrongInt: () => 'many',
  wrongState: () => 'LOST',
  wrongList: () => 3,
  neededItems: () => [1, null, 3],
  neededRoot: () => null,
};
const label = ({ id }: { id: string }, given: unknown) => `${id}${JSON.stringify(given)}`;

function resolvers(schema: GraphQLSchema, type: string, fields: Record<string, unknown>) {
  const known = (schema.getType(type) as GraphQLObjectType).getFields();
  for (const [name, resolve] of Object.entries(fields)) known[name]!.resolve = resolve as never;
}

/** A schema of everything that two executors might see differently. */
export function jitSchema(): GraphQLSchema {
  const schema = buildSchema(sdl);
  resolvers(schema, 'Query', query);
  resolvers(schema, 'Row', { label, whoami: query['whoami'] });
  resolvers(schema, 'Note', { label });
  resolvers(schema, 'Mutation', {
    append: async (_: unknown, { text, to }: { text: string; to: string }) => {
      await new Promise(setImmediate);
      if (!text) throw new Error('nothing to append');
      return (written[to] = (written[to] ?? '') + text);
    },
  });
  const decimal = schema.getType('Decimal') as GraphQLScalarType;
  decimal.parseValue = (value) => (/^[\d.]+$/.test(String(value)) ? String(Number(value)) : fail('no decimal'));
  decimal.parseLiteral = (node) => decimal.parseValue('value' in node ? node.value : null);
  (schema.getType('State') as GraphQLEnumType).description = 'values are their own names';
  return schema;
}
