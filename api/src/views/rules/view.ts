import type { ErrorCode, ErrorParams } from '@redress/schema/errors.ts';

/** What is wrong with a cell of a view. */
interface Fault {
  readonly column: string;
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
}

type Cells = Readonly<Record<string, unknown>>;

/** Colours that a row may have; each is legible under dark text. */
export const rowColours = ['red', 'amber', 'green', 'blue', 'violet', 'grey'] as const;

const listed = (text: unknown) => (typeof text === 'string' ? text.split(',').filter(Boolean) : []);

/** Keys that a filter names, in whatever part of it; null where it is none. */
function named(filter: unknown): string[] | null {
  if (filter === null || typeof filter !== 'object' || Array.isArray(filter)) return null;
  const keys: string[] = [];
  for (const [key, value] of Object.entries(filter)) {
    const parts = key === 'and' || key === 'or' ? (value as unknown) : key === 'not' ? [value] : null;
    if (parts === null) keys.push(key);
    else if (!Array.isArray(parts)) return null;
    else {
      const inner = parts.map(named);
      if (inner.includes(null)) return null;
      keys.push(...inner.flatMap((each) => each!));
    }
  }
  return keys;
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

function filterFault(column: string, filter: unknown, known: ReadonlySet<string>): Fault[] {
  const keys = named(filter);
  if (!keys) return [{ column, code: 'VIEW_UNREADABLE' }];
  const unknown = keys.find((key) => !known.has(key));
  return unknown === undefined ? [] : [{ column, code: 'VIEW_COLUMN_UNKNOWN', params: { text: unknown } }];
}

function colourFaults(text: unknown, known: ReadonlySet<string>): Fault[] {
  const rules = parsed(text);
  const isRule = (rule: { colour?: unknown } | null) => rowColours.includes(rule?.colour as never);
  if (!Array.isArray(rules) || !rules.every(isRule)) return [{ column: 'colours', code: 'VIEW_UNREADABLE' }];
  return rules.flatMap(({ filter }) => filterFault('colours', filter, known)).slice(0, 1);
}

/** What nobody could open in the texts of a view; `known` are the columns of its sheet. */
export function viewFaults(view: Cells, known: ReadonlySet<string>): Fault[] {
  const lists: [string, string[]][] = [
    ['columns', listed(view['columns']).map((text) => text.split(':')[0]!)],
    ['sort', listed(view['sort']).map((text) => text.replace(/^-/, ''))],
    ['groupBy', listed(view['groupBy'])],
  ];
  return [
    ...lists.flatMap(([column, keys]): Fault[] => {
      const unknown = keys.find((key) => !known.has(key));
      return unknown === undefined ? [] : [{ column, code: 'VIEW_COLUMN_UNKNOWN', params: { text: unknown } }];
    }),
    ...(view['filter'] ? filterFault('filter', parsed(view['filter']), known) : []),
    ...(view['colours'] ? colourFaults(view['colours'], known) : []),
  ];
}
