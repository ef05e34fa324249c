import type { Draft, Refusal, SheetModel } from '../changes/model.ts';
import { isByPeople, lockParent } from '../changes/rules.ts';
import { type Runner, run } from '../sheets/statement.ts';

const sent = ['quantity', 'unit', 'batchNo', 'orderedOn'] as const;
const returnOf = ({ after }: Draft) => String(after['returnId']);
const parts = ['passedQuantity', 'rejectedQuantity', 'refusedQuantity'] as const;

/** R115, R116: what came in is passed, rejected or refused, and nothing else; a refusal names its reason. */
export const returnLineModel: SheetModel<Returns> = {
  facts: (runner, drafts) => readReturns(runner, drafts),
  locks: (drafts) => [...lockParent(drafts), ...drafts.map((draft) => `return ${returnOf(draft)}`)],
  decide: (draft, returns, circumstances) => ({
    refusals: [
      ...unbalanced(draft),
      ...tooMany(draft),
      ...unreasoned(draft),
      ...(isByPeople(circumstances) ? refusedFixed(draft, returns.get(returnOf(draft))) : []),
    ],
  }),
  refuseVoid: (draft, returns, circumstances) =>
    isByPeople(circumstances) && (returns.get(returnOf(draft))?.state ?? 'OPEN') !== 'OPEN'
      ? { code: 'RETURN_SUBMITTED', params: { column: 'quantity' } }
      : null,
};

/** What is sent stands once it was submitted; what was approved without lines may still be itemised while it is on its way, no further than it goes. */
function refusedFixed({ id, before, patch, after }: Draft, request: Request | undefined): Refusal[] {
  if (!request || request.state === 'OPEN') return [];
  const refused = sent
    .filter((column) => column in patch)
    .map((column): Refusal => ({ column, code: 'RETURN_SUBMITTED' }));
  if (before || request.state !== 'ORDERED' || request.quantity === null) return refused;
  const others = request.lines.filter((line) => line.id !== id);
  const sum = others.reduce((all, { quantity }) => all + Number(quantity ?? 0), Number(after['quantity'] ?? 0));
  return after['quantity'] == null || sum > Number(request.quantity) ? refused : [];
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

interface Request {
  readonly state: string;
  readonly quantity: string | null;
  /** Its lines, those of the same change included. */
  readonly lines: readonly { readonly id: string; readonly quantity: unknown }[];
}
type Returns = ReadonlyMap<string, Request>;

async function readReturns(runner: Runner, drafts: readonly Draft[]): Promise<Returns> {
  const text = `select t.id::text as id, t.state, t.quantity::text as quantity,
      (select coalesce(json_agg(json_build_object('id', l.id::text, 'quantity', l.quantity::text)), '[]') from return_line l
        where l.return_id = t.id and l.voided_at is null) as lines
    from return_request t where t.id = any($1::uuid[])`;
  const { rows } = await run<Request & { id: string }>(runner, text, [drafts.map(returnOf)]);
  const made = drafts.filter(({ before }) => !before);
  return new Map(
    rows.map(({ id, ...request }) => {
      const fresh = made.filter((draft) => returnOf(draft) === id);
      return [
        id,
        {
          ...request,
          lines: [...request.lines, ...fresh.map((draft) => ({ id: draft.id, quantity: draft.after['quantity'] }))],
        },
      ];
    }),
  );
}
