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

/** The rows an actor may read. Everybody who can sign in reads everything until rights are given out. */
export const scope =
  (_actor: Actor): Scope =>
  () =>
    null;

/** The columns hidden from an actor, null where none is. Nothing is until rights are given out. */
export const mask = (_actor: Actor): Mask | null => null;
