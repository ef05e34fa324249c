import type { Locale } from '@redress/schema/errors.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { scope } from '../access/rights.ts';
import type { Context } from '../app/context.ts';
import { choiceLists } from '../choices/choice-lists.ts';
import type { Filter } from '../sheets/filter.ts';
import { type Group, readGroups } from '../sheets/groups.ts';
import { countRows } from '../sheets/read.ts';
import { settledFilter } from '../sheets/settled-filter.ts';
import type { Figure } from './figures.ts';
import { type ReviewText, reviewTexts } from './rules/texts.ts';

/** Counts as the grids count, for one reader in one language. */
export interface Counting {
  readonly context: Context;
  readonly locale: Locale;
  text(key: ReviewText): string;
  label(list: string, code: string): string;
  count(figure: Figure): Promise<number>;
  /** Rows by a column; the largest first. */
  groups(figure: Figure, by: string, sums?: readonly string[]): Promise<readonly Group[]>;
}

const mostGroups = 1_000;

export async function countingFor(context: Context, locale: Locale): Promise<Counting> {
  const { pool } = context.database;
  const lists = await choiceLists(pool, pool);
  const settle = (sheet: SheetKey, filter: Filter) => settledFilter(sheets[sheet], filter, context);
  const visible = scope(context.actor);
  return {
    context,
    locale,
    text: (key) => reviewTexts[key][locale],
    label: (list, code) => lists.get(list)?.find((entry) => entry.code === code)?.[locale] ?? code,
    count: async ({ sheet, filter }) =>
      countRows(pool, sheets[sheet], { filter: await settle(sheet, filter), scope: visible }),
    groups: async ({ sheet, filter }, by, sums = []) =>
      readGroups(pool, sheets[sheet], {
        by: [by],
        sums,
        filter: await settle(sheet, filter),
        scope: visible,
        limit: mostGroups,
        timeZone: context.timeZone,
        locale,
      }),
  };
}
