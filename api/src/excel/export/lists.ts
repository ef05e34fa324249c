import type { Choice } from '@redress/schema/kinds/kind.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { scope } from '../../access/rights.ts';
import type { Context } from '../../app/context.ts';
import { sheetOf } from '../../sheets/columns.ts';
import { readPage } from '../../sheets/read.ts';
import { emptySelection } from '../../sheets/selection.ts';
import type { Layout } from './layout.ts';

/** What a cell's drop-down offers. Choices are all there is; names of master data may be new. */
export interface DropDown {
  /** Name it is defined under in the workbook. */
  readonly name: string;
  readonly entries: readonly string[];
  readonly isClosed: boolean;
}

// A drop-down of thousands of customers helps nobody.
const most = 300;

/** Drop-downs by column. */
export async function dropDowns(
  { columns, locale }: Layout,
  choices: ReadonlyMap<string, readonly Choice[]>,
  context: Context,
): Promise<Map<string, DropDown>> {
  const found = new Map<string, DropDown>();
  for (const { key, kind, list, to, isEditable } of columns) {
    if (!isEditable) continue;
    if (kind === 'flag')
      found.set(key, { name: 'list_flag', entries: locale === 'zh' ? ['是', '否'] : ['Yes', 'No'], isClosed: true });
    const entries = list ? (choices.get(list) ?? []).map((choice) => choice[locale]) : [];
    if (entries.length > 0) found.set(key, { name: `list_${list!.replaceAll('-', '_')}`, entries, isClosed: true });
    const labels = to ? await labelsOf(to, context) : [];
    if (labels.length > 0) found.set(key, { name: `list_${to}`, entries: labels, isClosed: false });
  }
  return found;
}

const isOffered = (key: SheetKey) =>
  key === 'departments' || key === 'users' || key === 'customers' || key === 'products';

async function labelsOf(key: SheetKey, context: Context): Promise<string[]> {
  if (!isOffered(key)) return [];
  const sheet = sheetOf(key);
  const selection = emptySelection();
  selection.columns.add(sheet.label);
  const query = { limit: most + 1, scope: scope(context.actor), filter: { isActive: { eq: true } } };
  const { rows } = await readPage(context.database.pool, sheet, selection, query);
  return rows.length > most ? [] : rows.map((row) => String(row[sheet.label]));
}
