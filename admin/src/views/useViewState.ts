import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useNotify, useStore } from 'react-admin';
import type { Arrangement } from '../grid/arrange.ts';
import type { ColourRule } from '../grid/colours.ts';
import type { GridColumn } from '../grid/cell.ts';
import type { Query } from '../grid/source.ts';
import { followed, following, isPlainly, written } from './address.ts';
import type { SavedView } from './savedViews.ts';
import { type BuiltIn, builtIn, type ViewSettings } from './settings.ts';
import { useLatest } from './useLatest.ts';
import { useOtherwise } from './useOtherwise.ts';
import type { SavedViews } from './useSavedViews.ts';
import { useSteady } from './useSteady.ts';
import { outdatedOf, queryOf, standardOf, viewOf } from './view.ts';

/** The view of an open sheet as it is now: a view that is known by its name, and what was changed since. */
export interface ViewState {
  /** A built-in view, or the id of a saved one. */
  readonly base: string;
  /** The saved one. */
  readonly known?: SavedView;
  readonly settings: ViewSettings;
  readonly colours: readonly ColourRule[];
  readonly arrangement: Arrangement;
  readonly query: Query;
  readonly isChanged: boolean;
  /** The columns by which the rows are grouped. */
  readonly by: readonly GridColumn[];
  /** A new place in the browser's history, unless it only moves columns. */
  readonly ask: (change: Partial<Query>) => void;
  readonly arrange: (arrangement: Arrangement) => void;
  readonly group: (by: readonly string[]) => void;
  readonly setColours: (colours: readonly ColourRule[]) => void;
  readonly open: (view: BuiltIn) => void;
  readonly openSaved: (id: string) => void;
  /** Back to the view as it is saved. */
  readonly reset: () => void;
}

/**
 * The address of the page holds the view. Where it says nothing, what the person chose or changed last in this browser does;
 * who never did follows the default of the department, and another one when that is changed.
 */
export function useViewState(sheet: SheetDef, columns: readonly GridColumn[], saved: SavedViews): ViewState {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const notify = useNotify();
  const [kept, keep] = useStore(`${sheet.key}.view`, '');
  const [outdated] = useState(() => outdatedOf(saved, { search, kept }));
  const { base, known, isGone, otherwise, from, settings, isSaid } = viewOf(sheet, saved, { search, kept }, outdated);
  const standard = standardOf(saved);
  const follows = followed(kept);
  const isLinked = otherwise !== null;
  const now = written(base, from, settings);

  const daily = builtIn(sheet, 'daily');
  useOtherwise(known && known.sharing !== 'EVERYBODY' ? written('daily', daily, settings) : otherwise);
  const go = (next: string, replace: boolean, isChosen = false) => {
    keep(!isChosen && isPlainly(next, standard) ? following(standard) : next);
    navigate({ pathname, search: `?${next}` }, { replace });
  };
  const change = (part: Partial<ViewSettings>, replace: boolean) => {
    const next = written(base, from, { ...settings, ...part });
    if (next !== now) go(next, replace);
  };
  useEffect(() => {
    if (isGone) notify(`sheet.view.${isLinked ? 'linked' : 'gone'}`, { type: isLinked ? 'info' : 'warning' });
  }, [isGone, isLinked, notify]);
  useEffect(() => {
    // an address that says nothing would be another place after the next change
    if (isSaid) return;
    if (follows !== null) keep(following(standard));
    navigate({ pathname, search: `?${now}` }, { replace: true });
  }, [isSaid, now, follows, standard, keep, navigate, pathname]);

  const { columns: shown, frozen, folded, groupBy, colours } = settings;
  const arrangement: Arrangement = { columns: shown, frozen, folded };
  const by = groupBy.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  const query = queryOf(settings);
  return {
    base,
    known,
    settings,
    colours: useSteady(colours, JSON.stringify(colours)),
    arrangement: useSteady(arrangement, JSON.stringify(arrangement)),
    query: useSteady(query, JSON.stringify(query)),
    isChanged: now !== written(base, from, from),
    by: useSteady(by, by.map(({ key }) => key).join()),
    ask: useLatest((part: Partial<Query>) => change(part, false)),
    group: useLatest((next: readonly string[]) => change({ groupBy: next }, false)),
    arrange: useLatest((part: Arrangement) => change(part, true)),
    setColours: useLatest((next: readonly ColourRule[]) => change({ colours: next }, false)),
    openSaved: useLatest((id: string) => go(new URLSearchParams({ view: id }).toString(), false)),
    open: useLatest((view: BuiltIn) => go(written(view, builtIn(sheet, view), builtIn(sheet, view)), false, true)),
    reset: useLatest(() => go(written(base, from, from), false)),
  };
}
