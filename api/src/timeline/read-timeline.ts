import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { MOST_TOLD } from '@redress/schema/sheets/limits.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { scope } from '../access/rights.ts';
import type { Context } from '../app/context.ts';
import { choiceLists } from '../choices/choice-lists.ts';
import { momentText } from '../policies/rules/explain.ts';
import { readByIds } from '../sheets/read.ts';
import { valueOf } from '../sheets/rows.ts';
import { emptySelection } from '../sheets/selection.ts';
import { run } from '../sheets/statement.ts';
import { eventText, eventTone, type EventWords } from './rules/event-texts.ts';

interface EventRow {
  readonly id: string;
  readonly sheet: SheetKey;
  readonly rowId: string;
  readonly type: string;
  readonly at: string;
  readonly data: Record<string, unknown>;
  readonly by: string;
}

/** What happened to a complaint and to everything under it, newest first, in the reader's words. */
export async function readTimeline(complaintId: string, context: Context) {
  const { pool } = context.database;
  const seen = await readByIds(pool, sheets.complaints, emptySelection(), [complaintId], scope(context.actor));
  if (seen.length === 0) return [];
  const text = `select e.id::text as id, e.sheet, e.row_id::text as "rowId", e.type, e.at::text as at, e.data, coalesce(u.name, '') as by
    from event e join change_set s on s.id = e.change_set_id left join app_user u on u.id = s.actor_id
    where e.complaint_id = $1 order by e.at desc, e.id desc limit ${MOST_TOLD}`;
  const { rows } = await run<EventRow>(pool, text, [complaintId]);
  const lists = await choiceLists(pool, pool);
  return rows.map((row) => ({
    id: row.id,
    sheet: row.sheet,
    rowId: row.rowId,
    type: row.type,
    by: row.by,
    at: valueOf(row.at, 'dateTime'),
    tone: eventTone(row.type),
    text: eventText(row.type, row.data, wordsFor(row.sheet, lists, context)),
  }));
}

function wordsFor(
  sheet: SheetKey,
  lists: Awaited<ReturnType<typeof choiceLists>>,
  { locale, timeZone }: Context,
): EventWords {
  const { columns } = sheets[sheet];
  return {
    locale,
    label: (list, code) => lists.get(list)?.find((entry) => entry.code === code)?.[locale] ?? String(code ?? ''),
    column: (key) => columns[String(key)]?.[locale] ?? String(key),
    when: (value) => {
      if (typeof value !== 'string') return '';
      return value.includes('T') ? momentText(Temporal.Instant.from(value).epochMilliseconds, timeZone) : value;
    },
  };
}
