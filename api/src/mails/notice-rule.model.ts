import { complaints } from '@redress/schema/sheets/complaints.ts';
import type { Column } from '@redress/schema/sheets/sheet.ts';
import type { Circumstances, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { choiceLists, type ChoiceLists } from '../choices/choice-lists.ts';
import { conditionColumns } from '../complaints/rules/clocks.ts';
import { conditionFaults } from '../policies/conditions.ts';
import { policyBook, type PolicyBook } from '../policies/policy-book.ts';
import type { Runner } from '../sheets/statement.ts';
import { type Recipient, readRecipients } from './rules/recipients.ts';

interface Facts {
  readonly lists: ChoiceLists;
  readonly book: PolicyBook;
}

/** A rule names people that there can be, a condition that can hold. */
export const noticeRuleModel: SheetModel<Facts> = {
  facts: async (runner: Runner, _drafts: readonly Draft[], { owner }: Circumstances) => ({
    lists: await choiceLists(owner, runner),
    book: await policyBook(owner, runner),
  }),
  decide({ after }, { lists, book }) {
    const code = after['policyCode'];
    const isKnown = [...book.policies.values()].some((policy) => policy.code === code);
    return {
      refusals: [
        ...conditionFaults(after['appliesWhen'], conditionColumns, lists),
        ...(code && !isKnown
          ? [{ column: 'policyCode', code: 'POLICY_UNKNOWN' as const, params: { text: String(code) } }]
          : []),
        ...unknownRecipients(after['recipients'], lists),
      ],
    };
  },
};

const named: ReadonlyMap<string, Column> = new Map(Object.entries<Column>(complaints.columns));
const isPerson = (column: string) =>
  ['users', 'departments'].includes(named.get(column)?.to ?? '') ||
  column === 'clock.departmentId' ||
  column === 'clock.personId' ||
  column === 'customer.salesPersonId';

function unknownRecipients(text: unknown, lists: ChoiceLists): Refusal[] {
  const roles = new Set(lists.get('role')?.map(({ code }) => code));
  const isKnown = (one: Recipient) =>
    one.kind === 'column' ? isPerson(one.column) : one.kind !== 'role' || roles.has(one.role);
  return readRecipients(text)?.every(isKnown) ? [] : [{ column: 'recipients', code: 'RECIPIENT_UNKNOWN' }];
}
