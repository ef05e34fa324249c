import { type FieldRow, fieldColumn, withFields } from '@redress/schema/sheets/fields.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Column, SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { type Runner, run } from '../sheets/statement.ts';

/** The fields that administrators added, and the sheets as they stand with them. */
export class FieldBook {
  readonly #fields: ReadonlyMap<string, FieldRow>;
  readonly #sheets = new Map<string, SheetDef>();
  readonly #required = new Map<string, readonly string[]>();

  constructor(fields: readonly FieldRow[]) {
    this.#fields = new Map(fields.map((field) => [field.id, field]));
  }

  /** A sheet with its fields in use. */
  sheetOf(key: SheetKey): SheetDef {
    const known = this.#sheets.get(key) ?? withFields(sheets[key], [...this.#fields.values()]);
    this.#sheets.set(key, known);
    return known;
  }

  /** The fields in use that every row of a sheet must fill in. */
  requiredIn(sheet: string): readonly string[] {
    const known = this.#required.get(sheet) ?? this.#requiredOf(sheet);
    this.#required.set(sheet, known);
    return known;
  }

  #requiredOf(sheet: string): string[] {
    const fields = [...this.#fields.values()].filter((field) => field.sheet === sheet);
    return fields.flatMap(({ id, isActive, isRequired }) => (isActive && isRequired ? [id] : []));
  }

  /** A sheet with all the fields it ever had, as its history tells of them. */
  withRetired(key: SheetKey): SheetDef {
    return withFields(
      sheets[key],
      [...this.#fields.values()].map((field) => ({ ...field, isActive: true })),
    );
  }

  /** A column of a sheet: of the catalogue, or a field, retired ones too. */
  columnOf(sheet: string, key: string): Column | undefined {
    const column = sheets[sheet as SheetKey]?.columns[key];
    const field = column ? undefined : this.#fields.get(key);
    return field?.sheet === sheet ? fieldColumn(field, sheets[sheet as SheetKey].groups) : column;
  }

  /** The fields of any sheet that refer to rows of this one. */
  referringTo(key: string): readonly FieldRow[] {
    return [...this.#fields.values()].filter(({ kind, target }) => kind === 'reference' && target === key);
  }

  has(id: string): boolean {
    return this.#fields.has(id);
  }
}

// As the choice lists: needed by every change, hardly ever changed.
const kept = new WeakMap<object, { readonly until: number; readonly book: Promise<FieldBook> }>();
const keepFor = 5_000;

/** The fields as they stand; `owner` is what the copy is kept for: the pool. */
export function fieldBook(owner: object, runner: Runner): Promise<FieldBook> {
  const known = kept.get(owner);
  if (known && known.until > performance.now()) return known.book;
  const book = readBook(runner);
  kept.set(owner, { until: performance.now() + keepFor, book });
  book.catch(() => kept.delete(owner));
  return book;
}

/** A book that knows the given fields if they exist: one that another process has just added is read, not refused. */
export async function bookWith(owner: object, runner: Runner, ids: Iterable<string>): Promise<FieldBook> {
  const book = await fieldBook(owner, runner);
  for (const id of ids) {
    if (book.has(id)) continue;
    forgetFieldBook(owner);
    return fieldBook(owner, runner);
  }
  return book;
}

export const forgetFieldBook = (owner: object) => kept.delete(owner);

async function readBook(runner: Runner): Promise<FieldBook> {
  const text = `select id::text as id, sheet, zh, en, kind, target, group_key as "groupKey", width, is_required as "isRequired",
      position, aliases, is_active as "isActive" from custom_field where voided_at is null`;
  return new FieldBook((await run<FieldRow>(runner, text, [])).rows);
}
