import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { MOST_ROWS_IN_CHANGE } from '@redress/schema/sheets/limits.ts';
import type { Context } from '../../app/context.ts';
import { DomainError } from '../../app/domain-error.ts';
import { present } from '../../changes/graphql/present.ts';
import type { ErrorPolicy, Intent, Values } from '../../changes/intent.ts';
import { newId } from '../../changes/new-id.ts';
import { withCustomKeys } from '../custom-input.ts';

/** One row of a bulk change as the API takes it. */
interface ChangeRow {
  id?: string | null;
  base?: { values?: Values | null; version?: number | null } | null;
  patch?: Values | null;
  void?: boolean | null;
  restore?: boolean | null;
}
export interface ChangeArguments {
  rows: ChangeRow[];
  errorPolicy: ErrorPolicy;
  dryRun: boolean;
  idempotencyKey?: string | null;
}

/** Changes rows of a sheet; answers per row and cell in the reader's language. */
export async function changeRows(
  sheet: SheetKey,
  { rows, errorPolicy, dryRun, idempotencyKey }: ChangeArguments,
  context: Context,
) {
  if (rows.length > MOST_ROWS_IN_CHANGE) throw new DomainError('TOO_MANY_ROWS_IN_CHANGE', { max: MOST_ROWS_IN_CHANGE });
  const intents = rows.map((row) => intentOf(sheet, row));
  const options = { errorPolicy, dryRun, idempotencyKey: idempotencyKey ?? undefined, source: 'API' } as const;
  return present(await context.changes.run(intents, options, { sheet, rows }), context);
}

function intentOf(sheet: SheetKey, row: ChangeRow): Intent {
  const { values, version } = row.base ?? {};
  const base = values ? { values: withCustomKeys(values) } : typeof version === 'number' ? { version } : undefined;
  const verb = row.void ? 'void' : row.restore ? 'restore' : undefined;
  if (verb && Object.keys(row.patch ?? {}).length > 0) throw new DomainError('VOID_WITH_PATCH');
  return { sheet, id: row.id ?? newId(), isNew: row.id == null, base, patch: withCustomKeys(row.patch ?? {}), verb };
}
