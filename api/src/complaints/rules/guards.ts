import { readTrigger } from '../../policies/rules/clock-rule.ts';
import type { Policy } from '../../policies/rules/policy.ts';
import { applying, type Rule } from '../../policies/rules/rule-tables.ts';
import { eventColumns } from './clocks.ts';
import { attemptsSince, type CaseFacts, hasFailedAttempts, noFacts } from './case-facts.ts';

type Values = Readonly<Record<string, unknown>>;
type Requirement = Rule<'stepRequirements'>;

/** What a step still lacks: the policy's own rule with its name in both languages, and the columns that would meet it. */
export interface Missing {
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
  readonly requires: string;
  /** Columns to fill in; empty where filling a cell is not enough. */
  readonly fields: readonly string[];
}

/** Who asks: his rights, and whether it was he who asked for the closing. */
export interface Asker {
  readonly id: string;
  readonly held: ReadonlySet<string>;
}

/** What is missing before a step, of everything that its policy asks for (G16). */
export function missingFor(
  step: string,
  policy: Policy,
  values: Values,
  facts: CaseFacts,
  asker: Asker,
  more: MoreChecks = {},
): Missing[] {
  const rules = applying(
    policy.tables.stepRequirements.filter((rule) => rule.step === step),
    values,
  );
  return rules.flatMap((rule) => {
    const fields = more[rule.requires] ? more[rule.requires]!(rule) : isMet(rule, policy, values, facts, asker);
    if (fields === true) return [];
    const { code, name, nameEn, requires } = rule;
    if (fields && 'zh' in fields) return [{ rule: code, ...fields, requires, fields: [] }];
    return [{ rule: code, zh: name, en: nameEn ?? name, requires, fields: fields || [] }];
  });
}

const ofTheRow: ReadonlySet<string> = new Set(['FILLED', 'OTHER_PERSON', 'RIGHT', 'REASON_APPROVED']);
const ofTheAsker: ReadonlySet<string> = new Set(['RIGHT', 'REASON_APPROVED']);

/** What has to be read before a policy's requirements of a step can be looked at: most steps ask for nothing but cells. */
export function askedBy(step: string, policy: Policy): { readonly rights: boolean; readonly facts: boolean } {
  const kinds = policy.tables.stepRequirements.flatMap((rule) => (rule.step === step ? [rule.requires] : []));
  return { rights: kinds.some((kind) => ofTheAsker.has(kind)), facts: kinds.some((kind) => !ofTheRow.has(kind)) };
}

/** The same for a step of a claim, a return or an action: cells, of its complaint too (`complaint.orderNo`), and rights. */
export const missingOf = (
  step: string,
  policy: Policy,
  values: Values,
  held: ReadonlySet<string>,
  more: MoreChecks = {},
  facts: CaseFacts = noFacts,
): Missing[] => missingFor(step, policy, values, facts, { id: '', held }, more);

/** Checks of requirements that only the rows of one sheet can meet. */
export type MoreChecks = Readonly<Record<string, (rule: Requirement) => boolean>>;

/** What is missing in words of its own, where the rule's name would not say enough. */
type Words = { readonly zh: string; readonly en: string };

/** True where a requirement is met; else the columns that would meet it, its own words, or false. */
function isMet(rule: Requirement, policy: Policy, values: Values, facts: CaseFacts, asker: Asker): Answer {
  if (rule.requires === 'FILLED') return filled(rule, values);
  return checks[rule.requires]?.(rule, { policy, values, facts, asker }) ?? false;
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

/** `a+b`: all of them; `a/b`: one is enough. */
function filled({ fields }: Requirement, values: Values): true | string[] {
  const trigger = readTrigger(fields);
  if (!trigger) return true;
  const empty = trigger.events.filter((column) => isEmpty(values[column]));
  const isDone = trigger.mode === 'ALL' ? empty.length === 0 : empty.length < trigger.events.length;
  return isDone ? true : empty;
}

interface Given {
  readonly policy: Policy;
  readonly values: Values;
  readonly facts: CaseFacts;
  readonly asker: Asker;
}
type Answer = true | false | string[] | Words;
type Check = (rule: Requirement, given: Given) => Answer;

/** One check a kind of requirement; kinds are the entries of the choice list. */
const checks: Readonly<Record<string, Check>> = {
  RIGHT: ({ right }, { asker }) => right !== null && asker.held.has(right),
  OTHER_PERSON: (_rule, { values, asker }) => values['closeRequestedById'] !== asker.id,
  POINTS_ANSWERED: (_rule, { facts }) => facts.openPoints === 0,
  COMMITMENTS_KEPT: (_rule, { facts }) => facts.openCommitments === 0,
  CLAIMS_SETTLED: (_rule, { facts }) => facts.openClaims === 0,
  RETURNS_DONE: (_rule, { facts }) => facts.openReturns === 0,
  ACTIONS_EFFECTIVE: (_rule, { facts }) => facts.actions === facts.effectiveActions,
  ACTIONS_TAKEN: (_rule, { policy, values, facts }) => {
    const triggers = triggeredActions(policy, values, facts).filter(({ isBlocking }) => isBlocking);
    return triggers.every((trigger) => isTaken(trigger, facts));
  },
  SHARES_COMPLETE: (_rule, { facts }) =>
    facts.shares === 0 || (Number(facts.shareSum) === 1 && facts.disputedShares === 0),
  FOLLOWED_UP: (_rule, { policy, values, facts }) =>
    !isEmpty(values['followedUpAt']) || facts.isFollowedUp || exemption(policy, values) !== undefined,
  ATTEMPTS_FAILED: ({ amount, months }, { facts }) => hasFailedAttempts(facts.attempts, amount ?? 1, months),
  FILE: ({ fields }, { facts }) => (readTrigger(fields)?.events ?? []).some((kind) => facts.fileKinds.includes(kind)),
  DOCUMENT: ({ fields }, { facts }) => namedSheets(fields).some((kind) => facts.documentKinds.includes(kind)),
  REASON_KNOWN: (_rule, { policy, values, facts }) => {
    const reason = policy.tables.closeReasons.find(({ code }) => code === values['closeReason']);
    if (!reason) return ['closeReason'];
    const { attempts, months, since, name, nameEn } = reason;
    if (attempts === null) return true;
    const counted = since ? attemptsSince(facts.attempts, values[eventColumns.get(since) ?? '']) : facts.attempts;
    return hasFailedAttempts(counted, attempts, months) || { zh: name, en: nameEn ?? name };
  },
  REASON_APPROVED: (_rule, { policy, values, asker }) => {
    const reason = policy.tables.closeReasons.find(({ code }) => code === values['closeReason']);
    const approvers = readTrigger(reason?.approvers ?? null);
    if (!approvers) return true;
    const has = (right: string) => asker.held.has(right);
    return approvers.mode === 'ALL' ? approvers.events.every(has) : approvers.events.some(has);
  },
  HAS_ROWS: ({ fields }, { facts }) => namedSheets(fields).every((sheet) => (facts.rows[sheet]?.all ?? 0) > 0),
  ROWS_DONE: ({ fields }, { facts }) =>
    namedSheets(fields).every((sheet) => (facts.rows[sheet]?.all ?? 0) > 0 && facts.rows[sheet]!.open === 0),
  ANSWERED: ({ fields }, { policy, facts }) =>
    namedSheets(fields).some((code) => {
      const step = policy.tables.investigationSteps.find((one) => one.code === code);
      return facts.answers.some(({ question, answer }) => question === step?.question && answer === step.answer);
    }),
};

const namedSheets = (fields: string | null): readonly string[] => readTrigger(fields)?.events ?? [];

/** Whether what a trigger demands has been begun: an 8D report, or a corrective action. */
export const isRaised = ({ form }: Rule<'actionTriggers'>, { actions, eightDs }: CaseFacts): boolean =>
  (form === 'EIGHT_D' ? eightDs : actions) > 0;

const stages = ['D3', 'D5', 'D8'];

/** Whether it has been done: an empty 8D report answers nobody, nor does an earlier stage than the policy asks for. */
const isTaken = ({ form, stage }: Rule<'actionTriggers'>, { actions, givenStages }: CaseFacts): boolean =>
  form === 'EIGHT_D' ? givenStages.some((given) => stages.indexOf(given) >= stages.indexOf(stage ?? '')) : actions > 0;

/** Corrective actions that the policy demands of a complaint (R96–R98). */
export const triggeredActions = ({ tables }: Policy, values: Values, facts: CaseFacts): Rule<'actionTriggers'>[] =>
  applying(tables.actionTriggers, values).filter(
    ({ occurrence }) => occurrence === null || facts.occurrence >= occurrence,
  );

/** Why nobody has to call back, where that is so (R124). */
export const exemption = ({ tables }: Policy, values: Values): Rule<'followUpExemptions'> | undefined =>
  applying(tables.followUpExemptions, values)[0];
