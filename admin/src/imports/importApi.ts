import type { Locale } from '@redress/schema/errors.ts';
import type { CellValue, Choice, KindName } from '@redress/schema/kinds/kind.ts';

type InBoth = Readonly<Record<Locale, string>>;

/** Something about a cell of the file; `cell` is its address in Excel. */
export interface FileNote {
  readonly row?: number;
  readonly cell?: string | null;
  readonly column?: string | null;
  readonly code: string;
  readonly message: InBoth;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface MissingRows {
  readonly sheet: string;
  readonly name: InBoth;
  readonly entries: readonly { readonly text: string; readonly rows: number; readonly firstRow: number }[];
}

/** What a column of the file is taken for. */
export interface ColumnMapping {
  readonly heading: string;
  readonly letters: string;
  readonly samples: readonly string[];
  readonly to: readonly string[];
  readonly tick?: string;
  readonly confidence: number;
  /** Kind of the custom field that its values would fit, where it goes nowhere. */
  readonly field?: string;
}
export interface Mapping {
  readonly columns: readonly ColumnMapping[];
  readonly constants: Readonly<Record<string, string>>;
}

/** A column that one of the file can go to. */
export interface Target extends InBoth {
  readonly key: string;
  readonly kind: KindName;
  readonly choices?: readonly Choice[];
}

/** The columns of a file, and what they can be taken for. */
export interface FileColumns {
  readonly sheetName: string;
  /** Row in which the headings stand. */
  readonly headerRow: number;
  readonly mapping: Mapping;
  readonly template: { readonly id: string; readonly name: string } | null;
  readonly targets: readonly Target[];
}

type Count = 'rows' | 'new' | 'changed' | 'unchanged' | 'clears' | 'conflicts' | 'errors' | 'warnings' | 'pictures';

/** What the file would do; nothing has been written. */
export interface Preview {
  readonly id: string;
  readonly fileName: string;
  readonly sheetName: string;
  /** Sheets of the workbook that are lists. */
  readonly lists: readonly string[];
  readonly counts: Readonly<Record<Count, number>>;
  readonly columns: readonly { readonly key: string }[];
  /** Columns in which something happens. */
  readonly touched: readonly string[];
  readonly mapping: Mapping;
  readonly template: FileColumns['template'];
  /** Pictures that would be added. */
  readonly pictures: readonly FilePicture[];
  readonly missing: readonly MissingRows[];
  readonly problems: readonly FileNote[];
  readonly notices: readonly FileNote[];
}

/** A picture of the file, very small, and the row it goes to. */
export interface FilePicture {
  readonly cell: string;
  readonly label: string;
  readonly preview: string | null;
}

export type RowKind = 'touched' | 'new' | 'changed' | 'conflicts' | 'errors' | 'unchanged';

/** A cell that would change; `shown` is the column of the sheet in which it stands. */
export interface PreviewCell {
  readonly id: string;
  readonly column: string;
  readonly shown: string | null;
  readonly state: 'NEW' | 'CHANGED' | 'CLEAR' | 'CONFLICT' | 'FORMULA';
  readonly value: CellValue | null;
  readonly before: string;
  readonly after: string;
  readonly by?: string | null;
  readonly at?: string | null;
}

export interface PreviewRow {
  readonly id: string;
  readonly rows: readonly number[];
  readonly label: string;
  readonly action: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REFUSED';
  readonly cells: readonly PreviewCell[];
  readonly problems: readonly FileNote[];
}

export type Decision = 'KEEP' | 'FILE';

/** What was decided about a preview. */
export interface Decisions {
  readonly createMissing: readonly string[];
  readonly onlyValidRows: boolean;
  /** For all conflicts, and for single cells by `id column`. */
  readonly open: Decision;
  readonly cells: Readonly<Record<string, Decision>>;
  readonly departmentId?: string;
}

export interface Applied {
  readonly applied: boolean;
  readonly changeSet: string | null;
  readonly counts: Readonly<Record<'created' | 'updated' | 'mastersCreated' | 'refused' | 'pictures', number>>;
  readonly problems: readonly FileNote[];
}

/** The server's own words, and their code. */
export class ImportRefused extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

async function answer<T>(response: Response): Promise<T> {
  type Refusal = { errors?: { message: string; extensions?: { code: string } }[] };
  const body = (await response.json().catch(() => null)) as Refusal | null;
  const error = body?.errors?.[0];
  if (!response.ok) throw new ImportRefused(error?.message ?? response.statusText, error?.extensions?.code ?? '');
  return body as T;
}

const headers = (locale: string) => ({ 'Accept-Language': locale, 'apollo-require-preflight': 'true' });

const send = async <T>(path: string, locale: string, body: FormData | string): Promise<T> => {
  const type = typeof body === 'string' && { 'Content-Type': 'application/json' };
  return answer<T>(await fetch(path, { method: 'POST', body, headers: { ...headers(locale), ...type } }));
};

function formOf(file: File, { mapping, sheetName, headerRow }: Said): FormData {
  const body = new FormData();
  if (sheetName) body.append('sheetName', sheetName);
  if (headerRow) body.append('headerRow', String(headerRow));
  if (mapping) body.append('mapping', JSON.stringify(mapping));
  body.append('file', file);
  return body;
}

/** What is said about a file besides its bytes: what its columns mean, which of its sheets and which row of headings are meant. */
export interface Said {
  readonly mapping?: Mapping | undefined;
  readonly sheetName?: string | undefined;
  readonly headerRow?: number | undefined;
}

/** Uploads a workbook or CSV and gives what it would do. */
export const previewImport = (sheet: string, file: File, locale: string, said: Said): Promise<Preview> =>
  send(`/imports?sheet=${sheet}`, locale, formOf(file, said));

/** What the columns of a file are taken for. */
export const columnsOf = (sheet: string, file: File, locale: string, said: Said): Promise<FileColumns> =>
  send(`/imports/columns?sheet=${sheet}`, locale, formOf(file, said));

/** A page of a preview's rows. */
export async function previewRows(
  id: string,
  page: { readonly kind: RowKind; readonly offset: number; readonly limit: number },
  locale: string,
  signal: AbortSignal,
): Promise<{ rows: readonly PreviewRow[]; total: number }> {
  const query = new URLSearchParams(Object.entries(page).map(([key, value]) => [key, String(value)]));
  return answer(await fetch(`/imports/${id}?${query}`, { headers: headers(locale), signal }));
}

/** Writes a preview as one change set. */
export const applyImport = (id: string, decisions: Decisions, locale: string): Promise<Applied> =>
  send(`/imports/${id}/apply`, locale, JSON.stringify(decisions));
