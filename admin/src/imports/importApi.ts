import type { Locale } from '@redress/schema/errors.ts';

type InBoth = Readonly<Record<Locale, string>>;

/** Something about a cell of the file; `cell` is its address in Excel. */
export interface FileNote {
  readonly row?: number;
  readonly cell?: string | null;
  readonly code: string;
  readonly message: InBoth;
}

export interface MissingRows {
  readonly sheet: string;
  readonly name: InBoth;
  readonly entries: readonly { readonly text: string; readonly rows: number; readonly firstRow: number }[];
}

/** What the file would do; nothing has been written. */
export interface Preview {
  readonly id: string;
  readonly fileName: string;
  readonly sheetName: string;
  readonly counts: Readonly<Record<'rows' | 'new' | 'changed' | 'unchanged' | 'errors' | 'warnings', number>>;
  readonly missing: readonly MissingRows[];
  readonly problems: readonly FileNote[];
  readonly notices: readonly FileNote[];
  readonly rows: readonly PreviewRow[];
}

export interface PreviewRow {
  readonly id: string;
  readonly rows: readonly number[];
  readonly label: string;
  readonly action: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REFUSED';
  readonly cells: readonly {
    readonly sheet: string;
    readonly column: string;
    readonly before: string;
    readonly after: string;
  }[];
}

export interface Applied {
  readonly applied: boolean;
  readonly changeSet: string | null;
  readonly counts: Readonly<Record<'created' | 'updated' | 'mastersCreated' | 'refused', number>>;
  readonly problems: readonly FileNote[];
}

/** The server's own words where it gives some. */
async function answer<T>(response: Response): Promise<T> {
  const body = (await response.json().catch(() => null)) as { errors?: { message: string }[] } | null;
  if (!response.ok) throw new Error(body?.errors?.[0]?.message ?? response.statusText);
  return body as T;
}

const headers = (locale: string) => ({ 'Accept-Language': locale, 'apollo-require-preflight': 'true' });

/** Uploads a workbook or CSV and gives what it would do. */
export async function previewImport(sheet: string, file: File, locale: string): Promise<Preview> {
  const body = new FormData();
  body.append('file', file);
  return answer(await fetch(`/imports?sheet=${sheet}`, { method: 'POST', body, headers: headers(locale) }));
}

/** Writes a preview as one change set. `createMissing` names the sheets in which missing rows are made. */
export async function applyImport(
  id: string,
  createMissing: readonly string[],
  onlyValidRows: boolean,
  locale: string,
): Promise<Applied> {
  const body = JSON.stringify({ createMissing, onlyValidRows });
  const type = { 'Content-Type': 'application/json' };
  return answer(
    await fetch(`/imports/${id}/apply`, { method: 'POST', body, headers: { ...headers(locale), ...type } }),
  );
}
