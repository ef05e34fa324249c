import { createHash } from 'node:crypto';
import { canonicalJson } from '../../changes/canonical-json.ts';
import { identityColumns } from './columns.ts';
import type { TableRow } from './read-table.ts';

/**
 * What the rows of a file are known by when it comes again: where it comes from (`scope`: its export, or the file itself), the
 * sheet, and everything they say. Rows that say the same are told apart by their order.
 */
export class ClientKeys {
  private readonly seen = new Map<string, number>();
  private readonly scope: string;
  private readonly sheet: string;

  constructor(scope: string, sheet: string) {
    this.scope = scope;
    this.sheet = sheet;
  }

  of(rows: readonly TableRow[]): Buffer {
    const said = rows.map(({ values }) =>
      Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== null && !identityColumns.has(key))),
    );
    const text = canonicalJson([this.scope, this.sheet, said]);
    // the texts of fifty thousand rows would be half of what a preview may hold
    const known = createHash('sha256').update(text).digest('base64');
    const times = (this.seen.get(known) ?? 0) + 1;
    this.seen.set(known, times);
    return createHash('sha256').update(`${text} ${times}`).digest();
  }
}
