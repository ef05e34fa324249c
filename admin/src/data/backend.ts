import type { ApolloClient, DocumentNode } from '@apollo/client';
import type { Locale } from '@redress/schema/errors.ts';
import type { Choice } from '@redress/schema/kinds/kind.ts';
import type { FieldRow } from '@redress/schema/sheets/fields.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { RaRecord } from 'react-admin';
import type { RowNews } from '../grid/source.ts';
import { type Ahead, createAhead } from './ahead.ts';
import { createAuthProvider, type SessionAuthProvider } from './authProvider.ts';
import { createClient } from './client.ts';
import { type Comments, createComments } from './comments.ts';
import { createDataProvider, type SheetDataProvider } from './dataProvider.ts';
import { createDetailReader, type DetailReader } from './details.ts';
import { newsDocument } from './documents.ts';
import { createFileStore, type FileStore } from './files.ts';
import { type PastChange, readHistory } from './history.ts';
import { createLiveRows, type LiveRows } from './live.ts';
import { readEvery } from './readEvery.ts';
import { createSheetWalk, type SheetWalk } from './walk.ts';

/** Everything this page has of the server. */
export interface Backend {
  /** The reader's language. */
  readonly locale: () => Locale;
  readonly dataProvider: SheetDataProvider;
  readonly authProvider: SessionAuthProvider;
  readonly live: LiveRows;
  readonly ahead: Ahead;
  readonly walk: SheetWalk;
  readonly files: FileStore;
  readonly comments: Comments;
  /** Reads what belongs to rows of a sheet. */
  details(sheet: SheetDef): DetailReader;
  history(sheet: string, rowId: string, column: string | null): Promise<readonly PastChange[]>;
  /** Answers a query written by hand. */
  ask<T>(query: DocumentNode, variables?: object): Promise<T>;
  /** Runs a mutation written by hand; throws with the server's words. */
  tell<T>(mutation: DocumentNode, variables?: object): Promise<T>;
  /** Changes of a sheet's rows after a cursor; `null` asks for the cursor of now. */
  news(sheet: string, cursor: string | null): Promise<{ cursor: string | null; rows: readonly RowNews[] }>;
  /** Entries of every choice list, in their order, switched-off ones too: old rows still show them. */
  choices(): Promise<Record<string, Choice[]>>;
  /** The fields that administrators added, retired ones too. */
  fields(): Promise<FieldRow[]>;
}

export function createBackend(locale: () => Locale): Backend {
  const client = createClient(locale);
  const dataProvider = createDataProvider(client);
  const authProvider = createAuthProvider(client);
  return {
    locale,
    dataProvider,
    authProvider,
    live: createLiveRows(async (sheets) => {
      const { rows } = await readNews(client, sheets, (await authProvider.arrive()).cursor);
      return new Set(rows.map(({ sheet }) => sheet));
    }),
    ahead: createAhead(),
    walk: createSheetWalk(client),
    files: createFileStore(client, locale),
    comments: createComments(dataProvider),
    details: (sheet) => createDetailReader(client, sheet),
    history: (sheet, rowId, column) => readHistory(client, sheet, rowId, column),
    ask: async <T>(query: DocumentNode, variables = {}) => (await client.query<T>({ query, variables })).data,
    tell: async <T>(mutation: DocumentNode, variables = {}) => (await client.mutate<T>({ mutation, variables })).data!,
    news: (sheet, cursor) => readNews(client, [sheet], cursor),
    choices: () => readChoices(dataProvider),
    fields: () => readFields(dataProvider),
  };
}

const MOST_CHANGES = 500;

interface News {
  readonly cursor: string | null;
  readonly rows: (RowNews & { readonly sheet: string })[];
}

/** All that changed after a cursor: after a night there may be more than one answer holds. */
async function readNews(client: ApolloClient<unknown>, sheets: readonly string[], after: string | null): Promise<News> {
  const rows: News['rows'] = [];
  let cursor = after;
  for (;;) {
    const { data } = await client.query<{ changeFeed: News & { hasMore: boolean } }>({
      query: newsDocument,
      variables: { after: cursor, sheets, limit: after === null ? 1 : MOST_CHANGES },
    });
    rows.push(...data.changeFeed.rows);
    cursor = data.changeFeed.cursor;
    if (after === null || !data.changeFeed.hasMore) return { cursor, rows };
  }
}

const readFields = (dataProvider: SheetDataProvider) =>
  readEvery<FieldRow & RaRecord>(dataProvider, 'customFields', { sort: { field: 'position', order: 'ASC' } });

type ChoiceRow = RaRecord & Choice & { list: string; aliases: string | null; initials: string | null };

async function readChoices(dataProvider: SheetDataProvider) {
  const rows = await readEvery<ChoiceRow>(dataProvider, 'choices', { sort: { field: 'position', order: 'ASC' } });
  const lists: Record<string, Choice[]> = {};
  for (const { list, code, zh, en, aliases, initials } of rows)
    (lists[list] ??= []).push({ code, zh, en, aliases: spellings(aliases), initials: initials?.split('\n') ?? [] });
  return lists;
}

const spellings = (aliases: unknown): string[] =>
  typeof aliases === 'string' ? aliases.split(/[,,、;;]\s*/).filter(Boolean) : [];
