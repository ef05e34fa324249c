import { sheets } from '@redress/schema/sheets/sheets.ts';
import { expect, test } from 'vitest';
import { importsOf, textFiles } from '../support/sources.ts';

const files = textFiles();
const code = [...files]
  .filter(([path]) => /\.tsx?$/.test(path))
  .map(([path, text]) => ({ path, text, imports: importsOf(path, text) }));

interface Rule {
  readonly what: string;
  readonly who: RegExp;
  readonly mayNot: RegExp;
}

// The concepts are the folders that hold an entity.
const concepts = [
  ...new Set(code.flatMap(({ path }) => /^api\/src\/([\w-]+)\/[\w-]+\.entity\.ts$/.exec(path)?.[1] ?? [])),
].filter((name) => name !== 'access');
const concept = `(${concepts.join('|')})`;

const rules: readonly Rule[] = [
  { what: 'schema imports nothing', who: /^schema\//, mayNot: /^(?!schema\/)/ },
  { what: 'api does not know admin', who: /^api\//, mayNot: /^admin\// },
  { what: 'admin does not know api', who: /^admin\//, mayNot: /^api\// },
  { what: 'nothing that runs knows the tests', who: /^(api|admin|schema)\//, mayNot: /^test\// },
  {
    what: 'rules know other rules and the schema, and no framework',
    who: /^api\/src\/.*\/rules\//,
    mayNot: /^(?!schema\/|api\/src\/.*\/rules\/|api\/src\/.*\.errors\.ts)/,
  },
  {
    what: 'the grid knows kinds of columns and no sheet',
    who: /^admin\/src\/grid\//,
    mayNot: /^(admin\/src\/(?!grid\/)|schema\/sheets\/(?!sheet\.ts|keys\.ts))/,
  },
  {
    what: 'a sheet of the admin does not know another',
    who: /^admin\/src\/(?:[\w-]+)\/index\.tsx?$/,
    mayNot: /^admin\/src\/(?!sheet\/|grid\/|data\/|i18n\/|layout\/|theme\/)/,
  },
  {
    what: 'only the start, the commands and app itself know app; types and errors are for all',
    who: /^api\/src\/(?!app\/|cli\/|main\.ts)/,
    mayNot:
      /^api\/src\/app\/(?!context\.ts|request-context\.ts|domain-error\.ts|env\.ts|graphql-enum\.ts|scalars\.ts|limits\.ts|locale\.ts)/,
  },
  {
    what: 'resolvers are known by the schema only',
    who: /^api\/src\/(?!app\/schema\.ts|sheets\/resolvers\.ts)/,
    mayNot: /\.resolver\.ts$/,
  },
  {
    what: 'a concept is known through its entity, its model or its rules',
    who: new RegExp(`^api/src/(?!${concept}/)`),
    mayNot: new RegExp(
      `^api/src/${concept}/(?![\\w-]+\\.(entity|model|sheet|route|store)\\.ts|rules/|choice-lists\\.ts|policy-book\\.ts|field-(book|index)\\.ts|recount-clocks\\.ts|replay-policy\\.ts|consequences\\.ts|[\\w-]+\\.resolver\\.ts)`,
    ),
  },
  {
    what: 'only the drivers know pg',
    who: /^api\/src\/(complaints|claims|returns|corrective-actions|customers|products|departments|users)\//,
    mayNot: /^pg$/,
  },
];

test.each(rules)('$what', ({ who, mayNot }) => {
  const wrong = code
    .filter(({ path }) => who.test(path))
    .flatMap(({ path, imports }) => imports.filter((name) => mayNot.test(name)).map((name) => `${path} → ${name}`));
  expect(wrong).toEqual([]);
});

test('imports and concepts were found', () => {
  expect(code.flatMap(({ imports }) => imports).filter((name) => name.startsWith('schema/')).length).toBeGreaterThan(
    50,
  );
  expect(concepts).toEqual(expect.arrayContaining(['complaints', 'customers', 'products']));
});

test('only changes/store.ts writes the tables of sheets', () => {
  const tables = [...Object.values(sheets).map(({ table }) => table), 'complaint_contact'].join('|');
  const writes = new RegExp(
    String.raw`\b(insert\s+into|update|delete\s+from|merge\s+into|copy)\s+"?(${tables})\b|\.(flush|persistAndFlush|removeAndFlush|nativeInsert|nativeUpdate|nativeDelete|insertInto|updateTable|deleteFrom)\(`,
    'i',
  );
  const allowed = new Set([
    'api/src/changes/store.ts',
    'api/src/access/set-password.ts', // the hash of a password is no cell of a sheet
  ]);
  const wrong = code
    .filter(({ path, text }) => path.startsWith('api/src/') && !allowed.has(path) && writes.test(text))
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});

test('no file names a registry or a place on somebody’s machine', () => {
  const forbidden =
    /registry\.(npmjs|npmmirror|yarnpkg)|npmmirror\.com|["'\s(](\/work|\/home|\/root|\/Users)\/\w|[A-Z]:\\Users/;
  const own = 'test/contract/imports.test.ts';
  expect([...files].filter(([path, text]) => path !== own && forbidden.test(text)).map(([path]) => path)).toEqual([]);
});
