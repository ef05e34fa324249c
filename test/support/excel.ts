import { readFileSync } from 'node:fs';
import type { Client } from './client.ts';

export interface Problem {
  readonly sheet: string;
  readonly row: number;
  readonly cell: string | null;
  readonly column: string | null;
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
}

interface MappedColumn {
  readonly heading: string;
  readonly letters: string;
  readonly samples: readonly string[];
  readonly to: readonly string[];
  readonly confidence: number;
  readonly field?: string;
}

/** What `POST /imports` answers. */
export interface Preview {
  readonly mapping: { readonly columns: readonly MappedColumn[] };
  readonly id: string;
  readonly sheetName: string;
  readonly lists: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly missing: readonly { sheet: string; entries: { text: string; rows: number; firstRow: number }[] }[];
  readonly problems: readonly Problem[];
  readonly notices: readonly { code: string; cell?: string; column?: string; params?: object }[];
  readonly rows: readonly { rows: number[]; label: string; action: string; cells: object[] }[];
}

/** What `POST /imports/:id/apply` answers. */
export interface Applied {
  readonly applied: boolean;
  readonly changeSet: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
}

export const file = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
export const csv = (text: string) => new TextEncoder().encode(text);

async function post<T>(
  client: Client,
  path: string,
  sent: [Uint8Array<ArrayBuffer>, string],
  mapping?: object,
  fields: Readonly<Record<string, string | number | undefined>> = {},
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) body.append(name, String(value));
  if (mapping) body.append('mapping', JSON.stringify(mapping));
  body.append('file', new Blob([sent[0]]), sent[1]);
  return (await (await client.fetch(path, { method: 'POST', body })).json()) as T;
}

/** Uploads a file; `mapping` is what its columns are taken for. */
export const upload = (
  client: Client,
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  sheet = 'complaints',
  mapping?: object,
  sheetName?: string,
): Promise<Preview> => post(client, `/imports?sheet=${sheet}`, [bytes, name], mapping, { sheetName });

/** What the columns of a file are taken for, and which are missing. */
export const columnsIn = (
  client: Client,
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  said: { headerRow?: number } = {},
) =>
  post<Pick<Preview, 'mapping'> & { missing: string[]; headerRow: number }>(
    client,
    '/imports/columns?sheet=complaints',
    [bytes, name],
    undefined,
    said,
  );

export async function apply(client: Client, id: string, options: object = {}): Promise<Applied> {
  const answer = await client.fetch(`/imports/${id}/apply`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(options),
  });
  return (await answer.json()) as Applied;
}

/** How many rows a sheet has. */
export async function total(client: Client, sheet: string): Promise<number> {
  const data = await client.data<Record<string, { totalCount: number }>>(`{ ${sheet} { totalCount } }`);
  return data[sheet]!.totalCount;
}
