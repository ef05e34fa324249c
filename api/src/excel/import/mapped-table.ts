import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Context } from '../../app/context.ts';
import { choiceLists } from '../../choices/choice-lists.ts';
import { fieldBook } from '../../fields/field-book.ts';
import { pathOf, type Mapping } from '../reader/mapping.ts';
import { importColumns } from './columns.ts';
import { kindContext } from './kind-context.ts';
import { propose, type Proposal, sureEnough } from './propose.ts';
import { type ReadColumn, readTable, type Table } from './read-table.ts';
import { type Template, templateFor } from './templates.ts';

/** A file on its way in. */
export interface Upload {
  readonly sheet: SheetKey;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** What somebody said its columns mean; otherwise a saved template that fits, or what their headings say. */
  readonly mapping?: Mapping | undefined;
  /** The sheet that somebody chose of several. */
  readonly sheetName?: string | undefined;
}

/** The table of a file, what its columns were taken for, and by which template. */
export interface MappedTable {
  readonly table: Table;
  readonly proposals: readonly Proposal[];
  readonly template: Pick<Template, 'id' | 'name'> | null;
  readonly constants: Readonly<Record<string, string>>;
  /** Columns that those of a file can go to. */
  readonly targets: readonly ReadColumn[];
}

/** Reads the table of a file as its mapping says; the file is read again where a template or a conversion fits it. */
export async function readMapped(context: Context, upload: Upload): Promise<MappedTable> {
  const { pool } = context.database;
  const { bytes, fileName } = upload;
  const sheet = (await fieldBook(pool, pool)).sheetOf(upload.sheet);
  const columns = importColumns(sheet, await choiceLists(pool, pool));
  const kinds = kindContext(context);
  const read = (mapping?: Mapping) => readTable(bytes, fileName, columns, kinds, mapping, upload.sheetName);
  const targets = columns.filter((column) => !column.isIdentity && !column.readOnly);
  if (upload.mapping) return { targets, ...asMapped(await read(upload.mapping), upload.mapping, null) };
  const table = await read();
  if (table.headings.some(({ key }) => key.startsWith('_')) || table.isForm)
    return { table, proposals: propose(table, columns, kinds), template: null, constants: {}, targets };
  const template = await templateFor(pool, upload.sheet, table);
  if (template) return { targets, ...asMapped(await read(template.mapping), template.mapping, template) };
  const proposals = propose(table, columns, kinds);
  const better = conversions(table, proposals);
  return { table: better ? await read(better) : table, proposals, template: null, constants: {}, targets };
}

/** The mapping that takes all proposals that are sure enough, where they say more than the headings do. */
function conversions({ headings }: Table, proposals: readonly Proposal[]): Mapping | null {
  const plain = new Set(headings.map(({ key }) => key));
  const sure = proposals.map((one) => (one.confidence >= sureEnough ? one : { ...one, to: [] }));
  const isMore = sure.some(({ to, tick }) => tick !== undefined || to.length > 1 || to.some((key) => !plain.has(key)));
  return isMore ? { columns: sure } : null;
}

function asMapped(
  table: Table,
  { columns, constants = {} }: Mapping,
  template: Template | null,
): Omit<MappedTable, 'targets'> {
  const proposals = table.source.map((heading): Proposal => {
    const own = table.headings.filter(({ column }) => column === heading.column);
    const tick = own[0]?.tick;
    return {
      heading: pathOf(heading),
      letters: heading.address.replace(/\d+/, ''),
      samples: table.samples.get(heading.column) ?? [],
      to: own.map(({ key }) => key),
      ...(tick !== undefined && { tick }),
      confidence: columns.length > 0 ? 1 : 0,
    };
  });
  return { table, proposals, template: template && { id: template.id, name: template.name }, constants };
}
