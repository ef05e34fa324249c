import { type ColourRule, rowColours } from '../grid/colours.ts';
import type { Filter } from '../grid/source.ts';
import type { ViewSettings } from './settings.ts';

/** A view's settings as texts: in the address of the page, in the browser's store, in a saved view. */
export type ViewTexts = { readonly [K in keyof ViewSettings]: string };

const list = (text: string) => text.split(',').filter(Boolean);

/** `number:160,receivedAt`: columns in their order, with the widths that differ from the sheet's own. */
const columnsText = ({ columns }: ViewSettings) =>
  columns.map(({ key, width }) => (width ? `${key}:${width}` : key)).join(',');

/** `-receivedAt,number`: a minus turns an order round. */
const sortText = ({ sort }: ViewSettings) =>
  sort.map(({ column, descending }) => (descending ? `-${column}` : column)).join(',');

const json = (value: object) => (Object.keys(value).length ? JSON.stringify(value) : '');

export const textsOf = (settings: ViewSettings): ViewTexts => ({
  columns: columnsText(settings),
  frozen: String(settings.frozen),
  folded: settings.folded.join(','),
  sort: sortText(settings),
  filter: json(settings.filter),
  search: settings.search,
  groupBy: settings.groupBy.join(','),
  colours: settings.colours.length ? JSON.stringify(settings.colours) : '',
});

/** Reads texts of another's address or of an old view: what is missing or unreadable is as in `otherwise`; `known` are the sheet's columns. */
export function settingsOf(
  known: ReadonlySet<string>,
  texts: Partial<ViewTexts>,
  otherwise: ViewSettings,
): ViewSettings {
  const columns = list(texts.columns ?? '')
    .map((text) => text.split(':') as [string, string?])
    .filter(([key]) => known.has(key))
    .map(([key, width]) => (Number(width) ? { key, width: Number(width) } : { key }));
  const sort = list(texts.sort ?? '')
    .map((text) => ({ column: text.replace(/^-/, ''), descending: text.startsWith('-') }))
    .filter(({ column }) => known.has(column));
  const frozen = Number(texts.frozen);
  return {
    columns: columns.length ? columns : otherwise.columns,
    frozen: texts.frozen && Number.isInteger(frozen) && frozen >= 0 ? frozen : otherwise.frozen,
    folded: texts.folded === undefined ? otherwise.folded : list(texts.folded),
    sort: sort.length ? sort : otherwise.sort,
    filter: texts.filter === undefined ? otherwise.filter : parsed(texts.filter, otherwise.filter),
    search: texts.search ?? otherwise.search,
    groupBy: texts.groupBy === undefined ? otherwise.groupBy : list(texts.groupBy).filter((key) => known.has(key)),
    colours: texts.colours === undefined ? otherwise.colours : coloursOf(texts.colours),
  };
}

function coloursOf(text: string): readonly ColourRule[] {
  try {
    const rules: unknown = JSON.parse(text || '[]');
    return Array.isArray(rules) ? (rules as ColourRule[]).filter(({ colour }) => rowColours.includes(colour)) : [];
  } catch {
    return [];
  }
}

function parsed(text: string, otherwise: Filter): Filter {
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Filter) : otherwise;
  } catch {
    return otherwise;
  }
}
