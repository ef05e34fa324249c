import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Context } from '../../app/context.ts';
import { choiceLists } from '../../choices/choice-lists.ts';
import { fieldBook } from '../../fields/field-book.ts';
import { pathOf, type Mapping } from '../reader/mapping.ts';
import { FileRefused } from '../reader/refusal.ts';
import { importColumns } from './columns.ts';
import { kindContext } from './kind-context.ts';
import { propose, type Proposal, sureEnough } from './propose.ts';
import type { ReadColumn, Table, TableHead } from './read-table.ts';
import { TableFile } from './table-file.ts';
import { type Template, templateFor, templatesOf } from './templates.ts';

/** A file on its way in. */
export interface Upload {
  readonly sheet: SheetKey;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** What somebody said its columns mean; otherwise a saved template that fits, or what their headings say. */
  readonly mapping?: Mapping | undefined;
  /** The sheet that somebody chose of several. */
  readonly sheetName?: string | undefined;
  /** The row that somebody named as the header. */
  readonly headerRow?: number | undefined;
  /** Only what the columns mean is asked: a list that cannot be taken yet is looked at. */
  readonly isAsked?: boolean;
}

/** A file, what its columns are taken for, and by which template. */
export interface MappedFile {
  readonly file: TableFile;
  /** How the file is to be taken, where it is not as its headings say. */
  readonly mapping: Mapping | undefined;
  readonly proposals: readonly Proposal[];
  readonly template: Pick<Template, 'id' | 'name'> | null;
  readonly constants: Readonly<Record<string, string>>;
  /** Columns that those of a file can go to. */
  readonly targets: readonly ReadColumn[];
  readonly columns: readonly ReadColumn[];
}

/** Looks into a file and decides how its columns are taken: as somebody says, by a template that fits, or by their headings. */
export async function openMapped(context: Context, upload: Upload): Promise<MappedFile> {
  const { pool } = context.database;
  const { bytes, fileName, mapping, sheetName, headerRow } = upload;
  const sheet = (await fieldBook(pool, pool)).sheetOf(upload.sheet);
  const columns = importColumns(sheet, await choiceLists(pool, pool));
  const kinds = kindContext(context);
  const together = sheet.parts ? sheet.label : null;
  const templates = await templatesOf(pool, upload.sheet);
  const seen = templates.flatMap((template) => template.mapping.columns.map(({ heading }) => heading));
  const said = { fileName, mapping, sheetName, headerRow, seen };
  const file = await TableFile.open(bytes, { ...said, columns, context: kinds, together });
  try {
    const targets = columns.filter((column) => !column.isIdentity && !column.readOnly);
    return { file, targets, columns, ...decided(context, upload, file.head, columns, templates) };
  } catch (error) {
    await file[Symbol.asyncDispose]();
    throw error;
  }
}

type Decided = Omit<MappedFile, 'file' | 'targets' | 'columns'>;

function decided(
  context: Context,
  { mapping, isAsked = false }: Upload,
  head: TableHead,
  columns: readonly ReadColumn[],
  templates: readonly Template[],
): Decided {
  if (mapping)
    return { mapping, proposals: proposalsOf(head, mapping), template: null, constants: mapping.constants ?? {} };
  const isPlain = head.headings.some(({ key }) => key.startsWith('_')) || head.isForm;
  const template = isPlain ? null : templateFor(templates, head);
  if (template) {
    const { id, name, mapping: own } = template;
    return { mapping: own, proposals: [], template: { id, name }, constants: own.constants ?? {} };
  }
  if (head.refusal && !isAsked) throw new FileRefused(head.refusal.code, head.refusal.params);
  const proposals = propose(head, columns, kindContext(context));
  const better = isPlain ? null : conversions(head, proposals);
  return { mapping: better ?? undefined, proposals, template: null, constants: {} };
}

/** The mapping that takes all proposals that are sure enough, where they say more than the headings do. */
function conversions({ headings }: TableHead, proposals: readonly Proposal[]): Mapping | null {
  const plain = new Set(headings.map(({ key }) => key));
  const sure = proposals.map((one) => (one.confidence >= sureEnough ? one : { ...one, to: [] }));
  const isMore = sure.some(({ to, tick }) => tick !== undefined || to.length > 1 || to.some((key) => !plain.has(key)));
  return isMore ? { columns: sure } : null;
}

/** Has the rows read as it was decided; what a template took the columns for is known then. */
export async function take(mapped: MappedFile): Promise<MappedTable> {
  const { file, mapping, template, proposals, constants } = mapped;
  const table = await file.take(mapping);
  return { table, template, constants, proposals: template ? proposalsOf(table, mapping!) : proposals };
}

export type MappedTable = Omit<Decided, 'mapping'> & { readonly table: Table };

/** What a mapping takes the columns of a file for. */
const proposalsOf = (head: TableHead, { columns }: Mapping): Proposal[] =>
  head.source.map((heading): Proposal => {
    const own = head.headings.filter(({ column }) => column === heading.column);
    const tick = own[0]?.tick;
    return {
      heading: pathOf(heading),
      letters: heading.address.replace(/\d+/, ''),
      samples: head.samples.get(heading.column) ?? [],
      to: own.map(({ key }) => key),
      ...(tick !== undefined && { tick }),
      confidence: columns.length > 0 ? 1 : 0,
    };
  });
