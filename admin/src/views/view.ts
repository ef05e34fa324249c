import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Query } from '../grid/source.ts';
import { followed, following, isPlainly, OTHERWISE, says } from './address.ts';
import { defaultOf, type SavedView } from './savedViews.ts';
import { type BuiltIn, builtIn, type ViewSettings } from './settings.ts';
import { settingsOf } from './texts.ts';

/** Where a view is told: the address of the page behind its `?`, and what this browser keeps. */
export interface Told {
  readonly search: string;
  readonly kept: string;
}

/** The saved views of a sheet, and the department whose default counts. */
export interface Known {
  readonly all: readonly SavedView[];
  readonly department: string | null;
}

/** A view that is known by its name, and how it is shown. */
export interface ToldView {
  /** A built-in view, or the id of a saved one. */
  readonly base: string;
  /** The saved one. */
  readonly known?: SavedView;
  /** It names a saved one that is not there. */
  readonly isGone: boolean;
  /** What the address says is to be shown then. */
  readonly otherwise: string | null;
  /** As it is saved. */
  readonly from: ViewSettings;
  readonly settings: ViewSettings;
  /** The address says it. */
  readonly isSaid: boolean;
}

/** The view that the department sees who has chosen none. */
export const standardOf = ({ all, department }: Known) => defaultOf(all, department)?.id ?? 'daily';

/** The address of a page that was last open with a default that has been changed since; while it is open, the view stays. */
export function outdatedOf(saved: Known, { search, kept }: Told): string | null {
  const follows = followed(kept);
  return follows && follows !== standardOf(saved) && isPlainly(search, follows) ? search : null;
}

/** The view that is told, read with the saved ones; an outdated address says nothing. */
export function viewOf(sheet: SheetDef, saved: Known, { search, kept }: Told, outdated: string | null): ToldView {
  const standard = standardOf(saved);
  const isSaid = says(search) && search !== outdated;
  const said = new URLSearchParams(isSaid ? search : followed(kept) === null ? kept : following(standard));
  const keys = new Set(columnsOf(sheet).map(({ key }) => key));
  const asked = said.get('view') ?? (isSaid ? 'daily' : standard);
  const known = saved.all.find(({ id }) => id === asked);
  const isGone = !known && asked !== 'daily' && asked !== 'full';
  const otherwise = isGone ? said.get(OTHERWISE) : null;
  const params = otherwise === null ? said : new URLSearchParams(otherwise);
  const base = known?.id ?? (asked === 'full' ? 'full' : 'daily');
  const from = known ? settingsOf(keys, known.texts, builtIn(sheet, 'daily')) : builtIn(sheet, base as BuiltIn);
  return { base, known, isGone, otherwise, from, settings: settingsOf(keys, Object.fromEntries(params), from), isSaid };
}

/** Which rows a view shows, in which order. */
export const queryOf = ({ filter, search, sort, groupBy }: ViewSettings): Query => ({
  filter,
  search,
  sort,
  by: groupBy,
});
