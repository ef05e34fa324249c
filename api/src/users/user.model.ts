import { fixedRights } from '../access/fixed-rights.ts';
import { heldRights } from '../access/held-rights.ts';
import type { Draft, Refusal, SheetModel } from '../changes/model.ts';
import { isByPeople } from '../changes/rules.ts';

// whoever gives himself another role or department gives himself its rights
const telling = ['role', 'departmentId', 'account'] as const;

/** What a person may do is decided by who holds the right to give rights. */
export const userModel: SheetModel<ReadonlySet<string>> = {
  facts: (runner, _drafts, { actor }) => heldRights(runner, actor.id),
  decide(draft, held, circumstances) {
    if (!isByPeople(circumstances) || held.has(fixedRights.giveRights)) return {};
    return { refusals: telling.filter((column) => isGiven(draft, column)).map(refused) };
  },
};

const isGiven = ({ patch }: Draft, column: string) => column in patch && patch[column] !== null;

const refused = (column: string): Refusal => ({
  column,
  code: 'RIGHT_MISSING',
  params: { right: fixedRights.giveRights },
});

/** A right is given to somebody: a role, a department or a person. */
export const grantModel: SheetModel<ReadonlySet<string>> = {
  facts: (runner, _drafts, { actor }) => heldRights(runner, actor.id),
  decide({ after }, held, circumstances) {
    const isToSomebody = after['role'] || after['departmentId'] || after['userId'];
    const refusals: Refusal[] = isToSomebody ? [] : [{ column: 'role', code: 'REQUIRED' }];
    if (isByPeople(circumstances) && !held.has(fixedRights.giveRights)) refusals.push(refused('right'));
    return { refusals };
  },
  refuseVoid: (_draft, held, circumstances) =>
    isByPeople(circumstances) && !held.has(fixedRights.giveRights)
      ? { code: 'RIGHT_MISSING', params: { right: fixedRights.giveRights } }
      : null,
};
