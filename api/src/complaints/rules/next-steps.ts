import type { Chosen } from '../../policies/rules/choose.ts';
import type { Policy } from '../../policies/rules/policy.ts';
import { applying } from '../../policies/rules/rule-tables.ts';
import type { CaseFacts } from './case-facts.ts';
import { type Asker, isRaised, missingFor, triggeredActions } from './guards.ts';
import { nextStates } from './state.ts';

type Values = Readonly<Record<string, unknown>>;

/** Something that is to be done next, and by whom. Moments are milliseconds since 1970. */
export interface NextStep {
  readonly kind: 'CLOCK' | 'STATE' | 'ACTION' | 'EIGHT_D' | 'EVIDENCE';
  /** The rule, or the state, that asks for it. */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly dueAt: number | null;
  readonly departmentId: string | null;
  /** The right it takes. */
  readonly right: string | null;
  /** What is still missing for it, in both languages. */
  readonly missing: readonly { readonly zh: string; readonly en: string }[];
  /** Columns that would be filled in. */
  readonly fields: readonly string[];
}

interface Given {
  readonly policy: Policy;
  readonly values: Values;
  readonly facts: CaseFacts;
  readonly clocks: readonly Chosen[];
  readonly asker: Asker;
  /** Columns by the event they tell of. */
  readonly columnOf: ReadonlyMap<string, string>;
}

/** What to do next, the most urgent first: running clocks, demanded actions, missing evidence, then the next state. */
export function nextSteps(given: Given): NextStep[] {
  if (nextStates(String(given.values['state'])).length === 0) return [];
  const steps = [...clockSteps(given), ...actionSteps(given), ...evidenceSteps(given), ...stateSteps(given)];
  return steps.toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || 0);
}

const plain = { dueAt: null, departmentId: null, right: null, missing: [], fields: [] } as const;

const clockSteps = ({ clocks, columnOf, values }: Given): NextStep[] =>
  clocks
    .filter(({ clock }) => clock.startedAt && !clock.stoppedAt)
    .map(({ clock: { rule, committedDue } }) => ({
      ...plain,
      kind: 'CLOCK',
      code: rule.code,
      zh: rule.zh,
      en: rule.en,
      dueAt: committedDue,
      departmentId: rule.departmentId,
      fields: rule.stop.events.flatMap((event) => columnOf.get(event) ?? []).filter((column) => !values[column]),
    }));

const actionSteps = ({ policy, values, facts }: Given): NextStep[] =>
  triggeredActions(policy, values, facts)
    .filter((trigger) => !isRaised(trigger, facts))
    .map(({ code, name, nameEn, departmentId, form }) => ({
      ...plain,
      kind: form === 'EIGHT_D' ? 'EIGHT_D' : 'ACTION',
      code,
      zh: name,
      en: nameEn ?? name,
      departmentId,
    }));

/** R14: what a category asks to be kept as evidence. */
function evidenceSteps({ policy, values, facts }: Given): NextStep[] {
  const node = policy.tables.policyCategories.find(({ category }) => category && category === values['category']);
  const asked = node?.evidence?.split('+') ?? [];
  return asked
    .filter((kind) => !facts.fileKinds.includes(kind))
    .map((kind) => ({ ...plain, kind: 'EVIDENCE', code: kind, zh: kind, en: kind }));
}

/** The state to strive for: the first that may come next. */
function stateSteps({ policy, values, facts, asker }: Given): NextStep[] {
  const [state] = nextStates(String(values['state'])).filter((next) => next !== 'IN_PROGRESS' || isEarly(values));
  if (!state) return [];
  const target = { ...values, state, closeKind: values['closeKind'] ?? 'NORMAL' };
  const missing = missingFor(state, policy, target, facts, asker);
  const holder = applying(policy.tables.stepRequirements, target).find(
    ({ step, requires }) => step === state && requires === 'RIGHT',
  );
  return [
    {
      ...plain,
      kind: 'STATE',
      code: state,
      zh: state,
      en: state,
      right: holder?.right ?? null,
      missing,
      fields: [...new Set(missing.flatMap(({ fields }) => fields))],
    },
  ];
}

// going back to work is no step forward
const isEarly = ({ state }: Values) => state === 'RECEIVED' || state === 'REGISTERED';
