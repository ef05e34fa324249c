import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { DomainError } from '../../app/domain-error.ts';
import type { Database } from '../../database/database.ts';
import { readMapping } from '../../import-templates/rules/mapping-text.ts';
import { run } from '../../sheets/statement.ts';
import { importColumns } from '../import/columns.ts';
import { readRawTable } from '../reader/read-raw-table.ts';
import { isEmpty } from '../reader/cell.ts';
import { FileRefused } from '../reader/refusal.ts';
import type { RawRow } from '../reader/table.ts';
import type { Gallery } from './gallery.ts';

/** A template with the workbook that hangs on it: somebody's own form, and what its columns mean. */
export interface OwnForm {
  readonly id: string;
  readonly name: string;
  readonly mapping: NonNullable<ReturnType<typeof readMapping>>;
  readonly sha256: string;
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The form of a template: the workbook attached to it last. FORM_MISSING where there is none. */
export async function findForm(pool: Database['pool'], id: string, sheet: SheetKey): Promise<OwnForm> {
  const text = `select t.id::text, t.name, t.mapping, f.sha256 from import_template t
    join attachment f on f.sheet = 'importTemplates' and f.row_id = t.id::text and f.voided_at is null and f.media_type = $3
    where t.id = $1 and t.sheet = $2 and t.is_active and t.voided_at is null order by f.uploaded_at desc limit 1`;
  const { rows } = await run<Omit<OwnForm, 'mapping'> & { mapping: string }>(pool, text, [id, sheet, workbook]);
  const mapping = rows[0] && readMapping(rows[0].mapping);
  if (!rows[0] || !mapping) throw new DomainError('FORM_MISSING');
  return { ...rows[0], mapping };
}

/** Keys of the columns that a form shows, in its order. */
export const keysOf = ({ mapping }: OwnForm, sheet: SheetKey): string[] => [
  ...new Set(mapping.columns.flatMap(({ to }) => to).filter((key) => key in sheets[sheet].columns)),
];

// a line for signatures or a note fills one cell, if a wide one
const isExample = ({ contents }: RawRow) => contents.filter((content) => !isEmpty(content)).length > 1;

/** The form's bytes, and where its headings and its example rows are: read as carefully as any upload. */
export async function readForm({ contents }: Gallery, form: OwnForm, sheet: SheetKey) {
  const bytes = Buffer.concat(await contents.read(form.sha256).toArray());
  const columns = importColumns(sheets[sheet], new Map()).map(({ key, names, aliases }) => ({ key, names, aliases }));
  let lastData = 0;
  try {
    const asked = { fileName: `${form.name}.xlsx`, columns, mapping: { ...form.mapping, mayBeEmpty: true } } as const;
    const head = await readRawTable(bytes, asked, (rows) => {
      for (const row of rows) if (isExample(row)) lastData = Math.max(lastData, row.number);
    });
    return { bytes, header: head.header, sheetName: head.sheet, lastData };
  } catch (error) {
    throw error instanceof FileRefused ? new DomainError(error.code, error.params) : error;
  }
}
