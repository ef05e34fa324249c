import type { Locale } from '@redress/schema/errors.ts';
import { letter, type Written } from './texts.ts';

/** The tables of a period, as far as a mail repeats them. */
interface Summary {
  readonly month: string;
  readonly title: string;
  readonly tables: readonly {
    readonly key: string;
    readonly title: string;
    readonly head: readonly string[];
    readonly rows: readonly { readonly name: string; readonly cells: readonly { readonly text: string }[] }[];
  }[];
}

const told = ['summary', 'departments', 'clocks'];

/** What a day, a week or a month came to, in lines; the page has the rest. */
export function summaryMail({ month, title, tables }: Summary, url: string, name: string, locale: Locale): Written {
  const lines = tables
    .filter(({ key, rows }) => told.includes(key) && rows.length > 0)
    .flatMap((table) => [
      `[${table.title}] ${table.head.slice(1).join(' | ')}`,
      ...table.rows.map((row) => `${row.name}: ${row.cells.map(({ text }) => text).join(' | ')}`),
      '',
    ]);
  return { subject: `${title} ${month}`, body: letter(locale, name, [...lines, url]) };
}
