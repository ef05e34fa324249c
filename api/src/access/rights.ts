import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Actor } from '../app/context.ts';

/** A statement that is being written: takes a value, gives its placeholder. */
interface Placeholders {
  param(value: unknown): string;
}

/** Condition over the row `t` of a sheet that keeps the rows the reader may see; null where all may be seen. */
export type Scope = (sheet: SheetKey, statement: Placeholders) => string | null;

/** Whether a column of a sheet is hidden from the reader: read as empty, neither filtered nor sorted by. */
export type Mask = (sheet: SheetKey, column: string) => boolean;

type OwnScope = (actor: Actor, statement: Placeholders) => string;

/** Somebody's own view of a sheet is no one else's affair. */
const scopes: Partial<Record<SheetKey, OwnScope>> = {
  views: ({ id }, statement) => {
    const me = `${statement.param(id)}::uuid`;
    return `(t.sharing = 'EVERYBODY' or t.owner_id = ${me}
      or (t.sharing = 'DEPARTMENT' and t.department_id = (select department_id from app_user where id = ${me})))`;
  },
};

/** The rows an actor may read. Everybody who can sign in reads everything else until rights are given out. */
export const scope =
  (actor: Actor): Scope =>
  (sheet, statement) =>
    scopes[sheet]?.(actor, statement) ?? null;

/** The columns hidden from an actor, null where none is. Nothing is until rights are given out. */
export const mask = (_actor: Actor): Mask | null => null;
