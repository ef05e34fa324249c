import type { Draft, Refusal, SheetModel } from '../changes/model.ts';
import { isByPeople, lockParent } from '../changes/rules.ts';
import { type Runner, run } from '../sheets/statement.ts';

const sent = ['quantity', 'unit', 'batchNo', 'orderedOn'] as const;
const returnOf = ({ after }: Draft) => String(after['returnId']);
const parts = ['passedQuantity', 'rejectedQuantity', 'refusedQuantity'] as const;

/** R115, R116: what came in is passed, rejected or refused, and nothing else; a refusal names its reason. */
export const returnLineModel: SheetModel<ReadonlyMap<string, string>> = {
  facts: (runner, drafts) => readStates(runner, drafts.map(returnOf)),
  locks: (drafts) => [...lockParent(drafts), ...drafts.map((draft) => `return ${returnOf(draft)}`)],
  decide: (draft, states, circumstances) => ({
    refusals: [
      ...unbalanced(draft),
      ...tooMany(draft),
      ...unreasoned(draft),
      ...(isByPeople(circumstances) ? refusedFixed(draft, states.get(returnOf(draft))) : []),
    ],
  }),
  refuseVoid: (draft, states, circumstances) =>
    isByPeople(circumstances) && (states.get(returnOf(draft)) ?? 'OPEN') !== 'OPEN'
      ? { code: 'RETURN_SUBMITTED', params: { column: 'quantity' } }
      : null,
};

/** What is sent stands once it was submitted; its lines may still be written while the goods are on their way. */
function refusedFixed({ before, patch }: Draft, state = 'OPEN'): Refusal[] {
  if (state === 'OPEN' || (!before && state === 'ORDERED')) return [];
  return sent.filter((column) => column in patch).map((column) => ({ column, code: 'RETURN_SUBMITTED' }));
}

/** R115: no more comes in than was sent. */
function tooMany({ patch, after }: Draft): Refusal[] {
  const [received, quantity] = [after['receivedQuantity'], after['quantity']];
  const touched = ['receivedQuantity', 'quantity'].find((column) => column in patch);
  if (!touched || received == null || quantity == null || Number(received) <= Number(quantity)) return [];
  return [
    { column: touched, code: 'RECEIVED_TOO_MUCH', params: { received: String(received), quantity: String(quantity) } },
  ];
}

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

async function readStates(runner: Runner, ids: readonly string[]): Promise<Map<string, string>> {
  const text = 'select id::text as id, state from return_request where id = any($1::uuid[])';
  const { rows } = await run<{ id: string; state: string }>(runner, text, [ids]);
  return new Map(rows.map(({ id, state }) => [id, state]));
}
