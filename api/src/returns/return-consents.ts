import { returns } from '@redress/schema/sheets/returns.ts';
import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { scope } from '../access/rights.ts';
import type { Context } from '../app/context.ts';
import { isId } from '../changes/new-id.ts';
import { consentsIn } from '../claims/consents.ts';
import { readComplaints } from '../complaints/complaint.store.ts';
import { policyBook } from '../policies/policy-book.ts';
import { readTrigger } from '../policies/rules/clock-rule.ts';
import { applying } from '../policies/rules/rule-tables.ts';
import { readByIds } from '../sheets/read.ts';
import { emptySelection } from '../sheets/selection.ts';
import { asCondition, readConsents } from './return-facts.ts';

/** Whose consent a return needs before it is ordered, and who has given his (R114); nothing once that is decided. */
export async function consentsOn(returnId: string, context: Context) {
  const { database, actor } = context;
  const { pool } = database;
  const selection = emptySelection();
  for (const { key, computed } of columnsOf(returns)) if (!computed) selection.columns.add(key);
  const [request] = isId(returnId) ? await readByIds(pool, returns, selection, [returnId], scope(actor)) : [];
  if (!request || !['OPEN', 'SUBMITTED'].includes(String(request['state']))) return [];
  const id = String(request['complaintId']);
  const complaint = (await readComplaints(pool, [id])).get(id);
  const policy = (await policyBook(pool, pool)).policies.get(String(complaint?.['policyId']));
  if (!complaint || !policy) return [];
  const asked = policy.tables.stepRequirements.filter(
    ({ step, requires }) => step === 'RETURN_ORDERED' && requires === 'APPROVED_BY',
  );
  const needed = applying(asked, { ...asCondition(complaint, request), ...request }).map(
    ({ code, name, nameEn, fields }) => ({ rule: code, zh: name, en: nameEn ?? name, approvers: readTrigger(fields) }),
  );
  return consentsIn(needed, (await readConsents(pool, [returnId])).get(returnId) ?? [], context);
}
