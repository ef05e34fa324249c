import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { isId } from '../changes/new-id.ts';
import type { Circumstances, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { sheetOf } from '../sheets/columns.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { mentioned, type Person } from './rules/mentions.ts';

interface Facts {
  /** Who is called by name or account in one of the texts. */
  readonly people: readonly Person[];
  /** `sheet id` of the rows that are there. */
  readonly rows: ReadonlySet<string>;
}

/** A comment is its author's: others answer it or call it resolved. Whoever is called in it gets a message. */
export const commentModel: SheetModel<Facts> = {
  facts: async (runner, drafts) => ({ people: await readPeople(runner, drafts), rows: await readRows(runner, drafts) }),
  decide(draft, { people, rows }, circumstances) {
    const refusals = [...withoutPlace(draft, rows), ...ofAnother(draft, circumstances)];
    const { actor, now } = circumstances;
    const written = { authorId: actor.id, writtenAt: now.toString({ smallestUnit: 'millisecond' }) };
    const set = draft.before ? {} : written;
    if (refusals.length > 0 || !('text' in draft.patch)) return { set, refusals };
    const called = mentioned(String(draft.after['text']), people);
    const users = called.map(({ id }) => id).filter((id) => id !== actor.id);
    return {
      set: { ...set, mentions: called.map(({ name }) => name).join('、') || null },
      outbox: users.length > 0 ? [{ topic: 'comment.mentioned', payload: { id: draft.id, users } }] : [],
    };
  },
  refuseVoid: (draft, _facts, circumstances) => (isMine(draft, circumstances) ? null : { code: 'COMMENT_OF_ANOTHER' }),
};

const isMine = ({ before }: Draft, { actor, source }: Circumstances) =>
  !before || before['authorId'] === actor.id || source === 'SEED';

const ofAnother = (draft: Draft, circumstances: Circumstances): Refusal[] =>
  'text' in draft.patch && !isMine(draft, circumstances) ? [{ column: 'text', code: 'COMMENT_OF_ANOTHER' }] : [];

function withoutPlace({ before, after }: Draft, rows: ReadonlySet<string>): Refusal[] {
  if (before) return [];
  const { sheet, rowId, columnKey } = after as { sheet: SheetKey; rowId: string; columnKey: string | null };
  if (!rows.has(`${sheet} ${rowId}`)) return [{ column: 'rowId', code: 'ROW_NOT_FOUND' }];
  const isThere = !columnKey || sheets[sheet].columns[columnKey];
  return isThere ? [] : [{ column: 'columnKey', code: 'BAD_INPUT', params: { reason: columnKey } }];
}

async function readPeople(runner: Runner, drafts: readonly Draft[]): Promise<readonly Person[]> {
  const texts = drafts.map(({ patch }) => patch['text']).filter((text) => String(text).includes('@'));
  if (texts.length === 0) return [];
  const sql = `select u.id::text as id, u.name, coalesce(u.account, '') as account from app_user u
    where u.voided_at is null and u.is_active and exists (select 1 from unnest($1::text[]) said
      where strpos(said, '@' || u.name) > 0 or strpos(said, '@' || u.account) > 0)`;
  return (await run<Person>(runner, sql, [texts])).rows;
}

async function readRows(runner: Runner, drafts: readonly Draft[]): Promise<ReadonlySet<string>> {
  const places = drafts.flatMap(({ before, after }) => {
    const [sheet, rowId] = [String(after['sheet']), String(after['rowId'])];
    return !before && Object.hasOwn(sheets, sheet) && isId(rowId) ? [{ sheet: sheet as SheetKey, rowId }] : [];
  });
  const found = new Set<string>();
  for (const [sheet, group] of Map.groupBy(places, (place) => place.sheet)) {
    const sql = `select id::text as id from ${sheetOf(sheet).table} where id = any($1::uuid[]) and voided_at is null`;
    const { rows } = await run<{ id: string }>(runner, sql, [group.map(({ rowId }) => rowId)]);
    for (const { id } of rows) found.add(`${sheet} ${id}`);
  }
  return found;
}
