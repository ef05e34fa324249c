import type { Draft, Refusal, SheetModel } from '../changes/model.ts';
import { lockParent } from '../changes/rules.ts';

const parts = ['passedQuantity', 'rejectedQuantity', 'refusedQuantity'] as const;

/** R115, R116: what came in is passed, rejected or refused, and nothing else; a refusal names its reason. */
export const returnLineModel: SheetModel<undefined> = {
  locks: lockParent,
  decide: (draft) => ({ refusals: [...unbalanced(draft), ...unreasoned(draft)] }),
};

function unbalanced({ patch, after }: Draft): Refusal[] {
  const touched = [...parts, 'receivedQuantity'].find((column) => column in patch);
  const given = parts.filter((column) => after[column] !== null);
  if (!touched || after['receivedQuantity'] === null || given.length === 0) return [];
  const received = Number(after['receivedQuantity']);
  const sum = given.reduce((all, column) => all + Number(after[column]), 0);
  // the first figures of a line may come one after another: only too many is wrong before all are there
  const isWrong = given.length === parts.length ? sum !== received : sum > received;
  return isWrong ? [{ column: touched, code: 'INSPECTION_UNBALANCED', params: { received, sum } }] : [];
}

function unreasoned({ patch, after }: Draft): Refusal[] {
  if (!('refusedQuantity' in patch) || Number(after['refusedQuantity'] ?? 0) === 0 || after['refusalReason']) return [];
  return [
    { column: 'refusedQuantity', code: 'NEEDS_INPUT', params: { fields: 'refusalReason' }, fields: ['refusalReason'] },
  ];
}
