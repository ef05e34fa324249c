import type { ErrorCode, ErrorParams } from '@redress/schema/errors.ts';
import type { Notice } from '../reader/notice.ts';

/** What is said of many cells of a column (`about` the same) is said once, with the first of them and their number. */
export class Notices {
  readonly #said = new Map<string, Notice>();

  add(code: ErrorCode, column: string, cell: string | null, params?: ErrorParams, about = '') {
    const key = `${code} ${column} ${about}`;
    const known = this.#said.get(key);
    const first = { code, column, ...(cell && { cell }), ...(params && { params }), count: 1 };
    this.#said.set(key, known ? { ...known, count: known.count! + 1 } : first);
  }

  list(): Notice[] {
    return [...this.#said.values()];
  }
}
