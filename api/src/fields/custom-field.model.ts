import { fieldKinds } from '@redress/schema/sheets/fields.ts';
import { sheetKeys } from '@redress/schema/sheets/keys.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Draft, Refusal, SheetModel } from '../changes/model.ts';
import { columnName } from '../sheets/concept.ts';
import { type Runner, run } from '../sheets/statement.ts';

/** Rows that hold a value of a field: how many, and the first by name. */
interface Use {
  readonly count: number;
  readonly first: string;
}

const isSheet = (key: unknown) => (sheetKeys as readonly unknown[]).includes(key);
const told = (column: string, { count, first }: Use): Refusal => ({
  column,
  code: 'FIELD_HAS_VALUES',
  params: { count, text: first },
});

/**
 * A field has a name, belongs to a sheet and refers to one that exists. What its values are cannot change once there are
 * some, nor can it be voided then: it is retired.
 */
export const customFieldModel: SheetModel<ReadonlyMap<string, Use>> = {
  // held while values are looked for, so that nobody writes the first one meanwhile
  locks: (drafts) => drafts.flatMap(({ id, before, patch }) => (before && changesKind(patch) ? [`field ${id}`] : [])),
  facts: readUses,
  decide(draft, uses) {
    const { id, after, patch } = draft;
    const refusals: Refusal[] = [];
    if (!after['zh'] && !after['en']) refusals.push({ column: 'zh' in patch ? 'zh' : 'en', code: 'REQUIRED' });
    if ('sheet' in patch && (!isSheet(after['sheet']) || after['sheet'] === 'customFields'))
      refusals.push({ column: 'sheet', code: 'SHEET_UNKNOWN', params: { text: String(after['sheet']) } });
    if (after['kind'] && !Object.hasOwn(fieldKinds, String(after['kind'])))
      refusals.push({ column: 'kind', code: 'VALUE_INVALID' });
    if (after['kind'] === 'reference' && !isSheet(after['target']))
      refusals.push({
        column: 'target' in patch ? 'target' : 'kind',
        code: 'SHEET_UNKNOWN',
        params: { text: String(after['target'] ?? '') },
      });
    const use = uses.get(id);
    if (use && draft.before)
      refusals.push(...['kind', 'target'].flatMap((column) => (column in patch ? [told(column, use)] : [])));
    return { refusals };
  },
  refuseVoid({ id }, uses) {
    const use = uses.get(id);
    return use ? { code: 'FIELD_IN_USE', params: { count: use.count, text: use.first } } : null;
  },
};

const changesKind = (patch: Draft['patch']) => 'kind' in patch || 'target' in patch;

async function readUses(runner: Runner, drafts: readonly Draft[]): Promise<Map<string, Use>> {
  const asking = drafts.filter(
    ({ before, patch }) => before && (changesKind(patch) || Object.keys(patch).length === 0),
  );
  const uses = new Map<string, Use>();
  if (asking.length === 0) return uses;
  await run(runner, 'select id from custom_field where id = any($1::uuid[]) for update', [asking.map(({ id }) => id)]);
  for (const { id, before } of asking) {
    const sheet = sheets[before!['sheet'] as keyof typeof sheets];
    const text = `select count(*) over ()::int as count, t.${columnName(sheet.label)}::text as first from ${sheet.table} t
      where t.custom ->> $1 is not null order by t.created_at limit 1`;
    const { rows } = await run<Use>(runner, text, [id]);
    if (rows[0]) uses.set(id, { count: rows[0].count, first: rows[0].first ?? '' });
  }
  return uses;
}
