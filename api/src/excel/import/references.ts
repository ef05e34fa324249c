import type { Column, SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { fixedRights } from '../../access/fixed-rights.ts';
import { newId } from '../../changes/new-id.ts';
import { References } from '../../changes/references.ts';
import type { Runner } from '../../sheets/statement.ts';
import type { Notices } from './notices.ts';
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

/** What references of a file become rows by, and where what is said of them goes. */
interface Resolving {
  readonly sheet: SheetDef;
  readonly addressOf: Table['addressOf'];
  /** Rows that the import would make; it grows. */
  readonly missing: Map<string, MissingMaster>;
  readonly notices: Notices;
  /** Whether the user may write the sheets of settings, people and departments among them. */
  readonly isAdministrator: boolean;
}

/**
 * Texts in reference columns become ids of rows: existing ones, or ones that the import would make. A name that the user may
 * not add is left out of its row, which says so. Gives what cannot be told.
 */
export async function resolveReferences(
  runner: Runner,
  rows: readonly TableRow[],
  { sheet, addressOf, missing, notices, isAdministrator }: Resolving,
): Promise<Problem[]> {
  const columns = Object.entries(sheet.columns).filter(([, { kind }]) => kind === 'reference');
  const named = rows.flatMap((row) => namesIn(row, columns));
  const references = new References();
  for (const { column, text } of named) references.ask(column.to!, text);
  await references.resolve(runner);
  const problems: Problem[] = [];
  for (const name of named) {
    const found = references.of(name.column.to!, name.text);
    const cell = addressOf(name.row.row, name.key);
    if (found === 'NONE' && sheets[name.column.to!].isAdministered && !isAdministrator && !name.column.required) {
      delete name.row.values[name.key];
      const params = { sheet: name.column.to!, text: name.text, right: fixedRights.administer };
      notices.add('NOT_YOURS_TO_ADD', name.key, cell, params, name.text);
      continue;
    }
    const id = typeof found === 'object' ? found.id : found === 'NONE' ? missingId(name, missing) : undefined;
    if (id !== undefined) name.row.values[name.key] = id;
    else problems.push(unknown(name, found === 'SEVERAL', cell));
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
