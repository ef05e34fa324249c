import type { ChoiceListKey } from '@redress/schema/sheets/choice-lists.ts';

/** An entry of a choice list: its code, its names, and the other spellings that real ledgers use for it. */
export type Entry = readonly [code: string, zh: string, en: string, aliases?: readonly string[]];
export type EntriesOf<List extends ChoiceListKey> = Readonly<Record<List, readonly Entry[]>>;
