import type { Column, SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { newId } from '../../changes/new-id.ts';
import { References } from '../../changes/references.ts';
import type { Runner } from '../../sheets/statement.ts';
import type { Problem } from './problem.ts';
import type { Table, TableRow } from './read-table.ts';

/** A row of master data that a file names and nobody has made yet. Made only when the user agrees. */
export interface MissingMaster {
  readonly id: string;
  readonly sheet: SheetKey;
  readonly text: string;
  readonly patch: Readonly<Record<string, unknown>>;
  /** Rows of the file that name it. */
  readonly rows: number[];
  /** It cannot be made: it is not the user's to make, or its name is no name. */
  isRefused?: true;
}

/** What a missing row is made with. Departments and products need a code: the text itself. */
const made: Partial<Record<SheetKey, (text: string, row: TableRow) => Record<string, unknown>>> = {
  customers: (name) => ({ name }),
  departments: (name) => ({ code: name, name }),
  products: (code, { values }) => ({ code, name: values['productName'] ?? code }),
  users: (name) => ({ name }),
};

interface Named {
  readonly row: TableRow;
  readonly key: string;
  readonly column: Column;
  readonly text: string;
}

/**
 * Texts in reference columns become ids of rows: existing ones, or ones that the import would make (`missing`, which grows).
 * Gives what cannot be told.
 */
export async function resolveReferences(
  runner: Runner,
  sheet: SheetDef,
  rows: readonly TableRow[],
  addressOf: Table['addressOf'],
  missing: Map<string, MissingMaster>,
): Promise<Problem[]> {
  const columns = Object.entries(sheet.columns).filter(([, { kind }]) => kind === 'reference');
  const named = rows.flatMap((row) => namesIn(row, columns));
  const references = new References();
  for (const { column, text } of named) references.ask(column.to!, text);
  await references.resolve(runner);
  const problems: Problem[] = [];
  for (const name of named) {
    const found = references.of(name.column.to!, name.text);
    const id = typeof found === 'object' ? found.id : found === 'NONE' ? missingId(name, missing) : undefined;
    if (id !== undefined) name.row.values[name.key] = id;
    else problems.push(unknown(name, found === 'SEVERAL', addressOf(name.row.row, name.key)));
  }
  return problems;
}

function namesIn(row: TableRow, columns: readonly (readonly [string, Column])[]): Named[] {
  const named: Named[] = [];
  for (const [key, column] of columns) {
    const text = row.values[key];
    if (typeof text === 'string') named.push({ row, key, column, text });
  }
  return named;
}

function missingId({ row, column, text }: Named, missing: Map<string, MissingMaster>): string | undefined {
  const make = made[column.to!];
  if (!make) return undefined;
  const key = `${column.to} ${text}`;
  const master = missing.get(key) ?? { id: newId(), sheet: column.to!, text, patch: make(text, row), rows: [] };
  missing.set(key, master);
  if (master.rows.at(-1) !== row.row) master.rows.push(row.row);
  return master.id;
}

function unknown({ row, key, column, text }: Named, isAmbiguous: boolean, cell: string | null): Problem {
  delete row.values[key];
  const code = isAmbiguous ? 'REFERENCE_AMBIGUOUS' : 'REFERENCE_UNKNOWN';
  return { row: row.row, cell, column: key, code, params: { sheet: column.to!, text } };
}
