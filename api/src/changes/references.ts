import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { columnName } from '../sheets/concept.ts';
import { sheetOf } from '../sheets/columns.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { isId } from './new-id.ts';

/** What a text names in a sheet: one row, none, or several. */
export type Found = { readonly id: string } | 'NONE' | 'SEVERAL';

/** Texts that references were given as, by the sheet they point to; `resolve` reads them all at once. */
export class References {
  readonly #asked = new Map<SheetKey, Set<string>>();
  readonly #found = new Map<string, Found>();

  ask(sheet: SheetKey, text: string) {
    const texts = this.#asked.get(sheet) ?? new Set();
    this.#asked.set(sheet, texts.add(text));
  }

  /** Rows that are made in the same change may be referred to by their id. */
  promise(sheet: string, id: string) {
    this.#found.set(`${sheet}:${id}`, { id });
  }

  of(sheet: SheetKey, text: string): Found {
    return this.#found.get(`${sheet}:${text}`) ?? 'NONE';
  }

  async resolve(runner: Runner) {
    for (const [key, texts] of this.#asked) {
      const open = [...texts].filter((text) => !this.#found.has(`${key}:${text}`));
      const ids = open.filter(isId);
      const labels = open.filter((text) => !isId(text));
      if (ids.length > 0) await this.#byId(runner, key, ids);
      if (labels.length > 0) await this.#byLabel(runner, key, labels);
    }
  }

  async #byId(runner: Runner, key: SheetKey, ids: string[]) {
    const text = `select id::text as id from ${sheetOf(key).table} where id = any($1::uuid[]) and voided_at is null`;
    for (const { id } of (await run<{ id: string }>(runner, text, [ids])).rows) this.#found.set(`${key}:${id}`, { id });
  }

  /** By label first, then by code: a name that is also somebody else's code still means the name. */
  async #byLabel(runner: Runner, key: SheetKey, labels: string[]) {
    const sheet = sheetOf(key);
    for (const column of [sheet.label, ...sheet.codes].map(columnName)) {
      const open = labels.filter((label) => !this.#found.has(`${key}:${label}`));
      if (open.length === 0) return;
      const text = `select ${column} as label, min(id::text) as id, count(*)::int as count from ${sheet.table}
        where ${column} = any($1::text[]) and voided_at is null group by 1`;
      const { rows } = await run<{ label: string; id: string; count: number }>(runner, text, [open]);
      for (const { label, id, count } of rows) this.#found.set(`${key}:${label}`, count === 1 ? { id } : 'SEVERAL');
    }
  }
}
