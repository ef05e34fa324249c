import type { Context } from '../app/context.ts';
import { choiceLists } from '../choices/choice-lists.ts';
import { run } from '../sheets/statement.ts';
import { type Consent, isConsented, type Needed } from './rules/authority.ts';

/** The consents that something needs as it stands, in the reader's language: by which rights, and whose are there. */
export async function consentsIn(needed: readonly Needed[], given: readonly Consent[], context: Context) {
  const { pool } = context.database;
  const { locale } = context;
  const rights = (await choiceLists(pool, pool)).get('right') ?? [];
  const names = await readNames(given, context);
  return needed.map(({ rule, approvers, ...name }) => ({
    rule,
    text: name[locale],
    rights: (approvers?.events ?? []).map((code) => ({
      code,
      name: rights.find((entry) => entry.code === code)?.[locale] ?? code,
      by: given.flatMap(({ right, personId }) => (right === code ? [names.get(personId) ?? ''] : []))[0] ?? null,
    })),
    isAll: approvers?.mode === 'ALL',
    isGiven: approvers !== null && isConsented(approvers, given),
  }));
}

async function readNames(given: readonly Consent[], { database }: Context): Promise<Map<string, string>> {
  if (given.length === 0) return new Map();
  const text = 'select id::text as id, name from app_user where id = any($1::uuid[])';
  const ids = given.map(({ personId }) => personId);
  const { rows } = await run<{ id: string; name: string }>(database.pool, text, [ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
