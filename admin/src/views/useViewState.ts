import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useEffect } from 'react';
import { useLocation, useNavigate, useStore } from 'react-admin';
import type { Arrangement } from '../grid/arrange.ts';
import type { Query } from '../grid/source.ts';
import { type BuiltIn, builtIn, type ViewSettings } from './settings.ts';
import { settingsOf, textsOf, type ViewTexts } from './texts.ts';
import { useLatest } from './useLatest.ts';
import { useSteady } from './useSteady.ts';

/** The view of an open sheet as it is now: a view that is known by its name, and what was changed since. */
export interface ViewState {
  readonly base: BuiltIn;
  readonly settings: ViewSettings;
  readonly arrangement: Arrangement;
  readonly query: Query;
  readonly isChanged: boolean;
  /** A new place in the browser's history, unless it only moves columns. */
  readonly ask: (change: Partial<Query>) => void;
  readonly arrange: (arrangement: Arrangement) => void;
  readonly open: (view: BuiltIn) => void;
  /** Back to the view as it is saved. */
  readonly reset: () => void;
}

/** What the address says of a view: `view`, and each text that differs from it. */
function written(base: BuiltIn, from: ViewSettings, to: ViewSettings): string {
  const [known, texts] = [textsOf(from), textsOf(to)];
  const params = new URLSearchParams({ view: base });
  for (const key of Object.keys(texts) as (keyof ViewTexts)[])
    if (texts[key] !== known[key]) params.set(key, texts[key]);
  return params.toString();
}

const says = (search: string) => {
  const params = new URLSearchParams(search);
  return ['view', 'filter', 'sort', 'search'].some((key) => params.has(key));
};

/** The address of the page holds the view; where it says nothing, what this browser showed last does. */
export function useViewState(sheet: SheetDef): ViewState {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [kept, keep] = useStore(`${sheet.key}.view`, '');
  const isSaid = says(search);
  const params = new URLSearchParams(isSaid ? search : kept);
  const base: BuiltIn = params.get('view') === 'full' ? 'full' : 'daily';
  const from = builtIn(sheet, base);
  const settings = settingsOf(sheet, Object.fromEntries(params), from);
  const now = written(base, from, settings);

  const go = (next: string, replace: boolean) => {
    keep(next);
    navigate({ pathname, search: `?${next}` }, { replace });
  };
  const change = (part: Partial<ViewSettings>, replace: boolean) => {
    const next = written(base, from, { ...settings, ...part });
    if (next !== now) go(next, replace);
  };
  useEffect(() => {
    // an address that says nothing would be another place after the next change
    if (isSaid) keep(now);
    else navigate({ pathname, search: `?${now}` }, { replace: true });
  }, [isSaid, now, keep, navigate, pathname]);

  const { columns, frozen, folded, ...query } = settings;
  const arrangement = { columns, frozen, folded };
  return {
    base,
    settings,
    arrangement: useSteady(arrangement, JSON.stringify(arrangement)),
    query: useSteady(query, JSON.stringify(query)),
    isChanged: now !== written(base, from, from),
    ask: useLatest((part: Partial<Query>) => change(part, false)),
    arrange: useLatest((part: Arrangement) => change(part, true)),
    open: useLatest((view: BuiltIn) => go(written(view, builtIn(sheet, view), builtIn(sheet, view)), false)),
    reset: useLatest(() => go(written(base, from, from), false)),
  };
}
