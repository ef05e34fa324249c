import type { Intent } from '../changes/intent.ts';
import { newId } from '../changes/new-id.ts';
import { type Runner, run } from '../sheets/statement.ts';

/** A shipment of a batch that is called back. */
interface Shipment {
  readonly batchNo: string;
  readonly productId: string;
  readonly productName: string | null;
  readonly shipmentNo: string;
  readonly customer: string | null;
  readonly region: string | null;
  readonly quantity: string | null;
  readonly unit: string | null;
  /** Of all shipments, where they are counted in one unit. */
  readonly all: string | null;
}

const text = `select b.batch_no as "batchNo", b.product_id::text as "productId", p.name as "productName", s.shipment_no as "shipmentNo",
    k.name as customer, s.region, trim_scale(s.quantity)::text as quantity, s.unit,
    case when count(*) over () = count(*) over (partition by s.unit) then trim_scale(sum(s.quantity) over ())::text end as all
  from batch b join batch_shipment s on s.batch_id = b.id and s.voided_at is null join product p on p.id = b.product_id
    left join customer k on k.id = s.customer_id
  where b.voided_at is null and exists (select from complaint_line l
    where l.complaint_id = $1 and l.voided_at is null and l.batch_no = b.batch_no and coalesce(l.product_id, b.product_id) = b.product_id)
  order by s.shipped_on, s.shipment_no`;

/**
 * Calls a complaint's batches back as a whole (R119): a return with a line for every shipment of them. Null where nothing of them
 * was shipped.
 */
export async function wholeBatchReturn(runner: Runner, complaintId: string, today: string): Promise<Intent[] | null> {
  const { rows } = await run<Shipment>(runner, text, [complaintId]);
  const [first] = rows;
  if (!first) return null;
  const batches = [...new Set(rows.map(({ batchNo }) => batchNo))].join('、');
  const id = newId();
  const patch = {
    complaintId,
    kind: 'DEFECTIVE',
    reason: `整批退货 / whole batch ${batches}`,
    requestedOn: today,
    quantity: first.all,
    unit: first.all === null ? null : first.unit,
  };
  return [{ sheet: 'returns', id, isNew: true, patch }, ...rows.map((row) => lineOf(id, row))];
}

function lineOf(returnId: string, shipment: Shipment): Intent {
  const { batchNo, productId, productName, shipmentNo, customer, region, quantity, unit } = shipment;
  const reason = [shipmentNo, customer, region].filter(Boolean).join(' · ');
  const patch = { returnId, productId, productName, batchNo, quantity, unit, reason };
  return { sheet: 'returnLines', id: newId(), isNew: true, patch };
}
