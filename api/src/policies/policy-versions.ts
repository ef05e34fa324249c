import { clockRules } from '@redress/schema/sheets/clock-rules.ts';
import { ruleSheets } from '@redress/schema/sheets/rule-sheets.ts';
import { allColumnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Intent, Values } from '../changes/intent.ts';
import { newId } from '../changes/new-id.ts';
import { columnName } from '../sheets/concept.ts';
import { valueOf } from '../sheets/rows.ts';
import { type Runner, run } from '../sheets/statement.ts';

interface Version {
  id: string;
  code: string;
  status: string;
  name: string;
  nameEn: string | null;
  calendarId: string;
  preference: string;
  overlayId: string | null;
  isOverlay: boolean;
  thanks: string | null;
  thanksEn: string | null;
  note: string | null;
}

const select = `select id::text as id, code, status, name, name_en as "nameEn", calendar_id::text as "calendarId", preference, overlay_id::text as "overlayId", is_overlay as "isOverlay", thanks, thanks_en as "thanksEn", note
  from handling_policy where voided_at is null`;

const move = (id: string, from: string, to: string): Intent => ({
  sheet: 'handlingPolicies',
  id,
  isNew: false,
  base: { values: { status: from } },
  patch: { status: to },
});

/** What puts a draft in force: its own step, and the retirement of the versions before it. Null where there is no such policy. */
export async function activation(runner: Runner, id: string): Promise<Intent[] | null> {
  const { rows } = await run<Version>(runner, `${select} and code = (select code from handling_policy where id = $1)`, [
    id,
  ]);
  const draft = rows.find((row) => row.id === id);
  if (!draft) return null;
  const others = rows.filter((row) => row.id !== id && row.status === 'ACTIVE');
  return [move(id, draft.status, 'ACTIVE'), ...others.map((row) => move(row.id, 'ACTIVE', 'RETIRED'))];
}

export const retirement = (id: string): Intent[] => [move(id, 'ACTIVE', 'RETIRED')];

/** A draft of the next version with a copy of every rule. Null where there is no such policy. */
export async function newVersion(runner: Runner, id: string): Promise<Intent[] | null> {
  const found = await run<Version>(runner, `${select} and id = $1`, [id]);
  const version = found.rows[0];
  if (!version) return null;
  const { code, name, nameEn, calendarId, preference, overlayId, isOverlay, thanks, thanksEn, note } = version;
  const draft = newId();
  const copies: Intent[] = [];
  for (const sheet of [clockRules, ...Object.values(ruleSheets)])
    for (const values of await readRules(runner, sheet, id))
      copies.push({ sheet: sheet.key, id: newId(), isNew: true, patch: { ...values, policyId: draft } });
  return [
    {
      sheet: 'handlingPolicies',
      id: draft,
      isNew: true,
      patch: { code, name, nameEn, calendarId, preference, overlayId, isOverlay, thanks, thanksEn, note },
    },
    ...copies,
  ];
}

async function readRules(runner: Runner, sheet: SheetDef, policyId: string): Promise<Values[]> {
  const columns = allColumnsOf(sheet);
  const list = columns.map(
    ({ key, kind }) => `t."${columnName(key)}"${kind === 'reference' ? '::text' : ''} as "${key}"`,
  );
  const text = `select ${list.join(', ')} from ${sheet.table} t where t.policy_id = $1 and t.voided_at is null order by t.position, t.code`;
  const { rows } = await run<Values>(runner, text, [policyId]);
  return rows.map((row) => Object.fromEntries(columns.map(({ key, kind }) => [key, valueOf(row[key], kind)])));
}
