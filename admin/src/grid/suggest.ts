import type { Locale } from '@redress/schema/errors.ts';
import type { Choice } from '@redress/schema/kinds/kind.ts';
import type { GridColumn, GridRow } from './cell.ts';
import type { Suggestion } from './source.ts';

export const isListed = (column: GridColumn | undefined) =>
  column?.kind === 'choice' || column?.kind === 'state' || column?.kind === 'reference';

/** The entries of a choice list that contain what was typed, in the list's order; those that begin with it first. */
export function choicesFor(column: GridColumn, row: GridRow | undefined, text: string): Suggestion[] {
  const wanted = text.trim().toLowerCase();
  const allowed = column.kind === 'state' && row?.nextStates;
  const entries = (column.context.choices ?? []).filter(({ code }) => !allowed || allowed.includes(code));
  const rank = (choice: Choice) => Math.min(...words(choice).map((word) => place(word, wanted)));
  return entries
    .filter((choice) => rank(choice) < 2)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((choice) => suggestion(choice, column.context.locale));
}

const words = ({ code, zh, en, aliases = [], initials = [] }: Choice) => [zh, en, code, ...aliases, ...initials];

function place(word: string, wanted: string) {
  const at = word.toLowerCase().indexOf(wanted);
  return at < 0 ? 2 : at === 0 ? 0 : 1;
}

const suggestion = (choice: Choice, locale: Locale): Suggestion => ({ value: choice.code, label: choice[locale] });
