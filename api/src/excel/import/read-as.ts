import type { CellValue, Choice } from '@redress/schema/kinds/kind.ts';
import { flag } from '@redress/schema/kinds/flag.ts';
import { folded } from '@redress/schema/kinds/width.ts';
import type { ReadColumn } from './read-table.ts';

/** What a text says beyond the value that it is read as: by what it is told once, or nothing. */
export function lostIn(text: string, value: CellValue, { kind, choices = [] }: ReadColumn): string | undefined {
  if (kind === 'choice' || kind === 'state')
    return lostInChoice(
      text,
      choices.find(({ code }) => code === value),
    );
  if (kind === 'date') return /\d\s*[:时點点]\s*\d|[ap]m\b|[上下]午/i.test(text) ? 'time' : undefined;
  // a unit or a currency has a column of its own
  const isNumber = kind === 'integer' || kind === 'decimal' || kind === 'money';
  return (
    (isNumber && /[\p{L}\p{Sc}]/u.exec(text.replace(/\d[eE][+-]?\d/, '')) && text.replace(/[\d.,\s]/g, '')) || undefined
  );
}

/** Another spelling that is no abbreviation of the entry's own: `暂停` read as 处理中, `很满意` as 满意. */
function lostInChoice(text: string, choice: Choice | undefined): string | undefined {
  if (!choice) return undefined;
  const said = folded(text);
  if (folded(choice.code) === said || [choice.zh, choice.en].some((name) => folded(name).includes(said)))
    return undefined;
  return flag.parse(text, { locale: 'zh', timeZone: 'UTC', today: '' }).ok ? undefined : said;
}
