import { heldRights } from '../access/held-rights.ts';
import type { Context } from '../app/context.ts';
import { choiceLists } from '../choices/choice-lists.ts';
import { policyBook } from '../policies/policy-book.ts';
import type { Policy } from '../policies/rules/policy.ts';
import { readCaseFacts } from './case-facts.store.ts';
import type { CaseFacts } from './rules/case-facts.ts';
import { complaintClocks, eventColumns } from './rules/clocks.ts';
import { type Asker, missingFor } from './rules/guards.ts';
import { nextSteps } from './rules/next-steps.ts';
import { closeKindOf, nextStates } from './rules/state.ts';

type Row = Readonly<Record<string, unknown>>;
interface Case {
  readonly policy: Policy;
  readonly facts: CaseFacts;
  readonly asker: Asker;
}

/** What a complaint lacks to be closed now by the reader, in his language: nothing where it may be, or is (G16). */
export async function missingToClose(row: Row, context: Context): Promise<object[]> {
  const known = await caseOf(row, context);
  if (!known || !nextStates(String(row['state'])).includes('CLOSED')) return [];
  const closeKind = row['closeKind'] ?? closeKindOf(String(row['state']), row['validity']);
  const missing = missingFor('CLOSED', known.policy, { ...row, closeKind }, known.facts, known.asker);
  return missing.map(({ rule, requires, fields, ...name }) => ({ rule, requires, fields, text: name[context.locale] }));
}

/** Listed reasons for which the policy of a complaint may close it abnormally (R141). */
export async function reasonsToClose({ policyId }: Row, { database: { pool } }: Context): Promise<object[]> {
  const policy = (await policyBook(pool, pool)).policies.get(policyId as string);
  return (policy?.tables.closeReasons ?? []).map(({ code, name, nameEn }) => ({ code, zh: name, en: nameEn ?? name }));
}

/** The words of thanks or apology that its policy has for whoever complained, with the number in them (R24). */
export async function thanksFor(row: Row, { database: { pool }, locale }: Context): Promise<string | null> {
  const policy = (await policyBook(pool, pool)).policies.get(row['policyId'] as string);
  const words = locale === 'en' ? (policy?.thanksEn ?? policy?.thanks) : policy?.thanks;
  return words?.replaceAll('{number}', String(row['number'])) ?? null;
}

/** What to do next with a complaint, in the reader's language, the most urgent first. */
export async function presentSteps(row: Row, context: Context): Promise<object[]> {
  const known = await caseOf(row, context);
  if (!known) return [];
  const { locale, database } = context;
  const lists = await choiceLists(database.pool, database.pool);
  const named = (list: string, code: string) => lists.get(list)?.find((entry) => entry.code === code)?.[locale] ?? code;
  const clocks = complaintClocks(known.policy, row);
  return nextSteps({ ...known, values: row, clocks, columnOf: eventColumns }).map(
    ({ kind, code, dueAt, departmentId, right, missing, fields, ...name }) => ({
      kind,
      code,
      text: kind === 'STATE' ? named('step', code) : kind === 'EVIDENCE' ? named('fileKind', code) : name[locale],
      dueAt:
        dueAt === null ? null : Temporal.Instant.fromEpochMilliseconds(dueAt).toString({ smallestUnit: 'millisecond' }),
      departmentId,
      right,
      rightName: right && named('right', right),
      missing: missing.map((one) => one[locale]),
      fields,
    }),
  );
}

async function caseOf(row: Row, { database: { pool }, actor, timeZone }: Context): Promise<Case | null> {
  const policy = (await policyBook(pool, pool)).policies.get(row['policyId'] as string);
  if (!policy) return null;
  const id = row['id'] as string;
  const [held, facts] = await Promise.all([heldRights(pool, actor.id), readCaseFacts(pool, [id], timeZone)]);
  return { policy, facts: facts(id), asker: { id: actor.id, held } };
}
