import type { Intent } from '../../../changes/intent.ts';
import type { Scene } from './scene.ts';

/** Now and then a complaint is about a second product of the same order. */
export function secondLine({ random, market, complaintId, known, row }: Scene): Intent[] {
  if (!random.chance(0.08)) return [];
  const { trade, orderNo, shippedOn, producedOn, story } = known;
  const quantity = random.pick(trade.orders);
  const line = {
    complaintId,
    productId: random.pick(market.products.get(trade)!).id,
    batchNo: String(random.int(100000, 999999)),
    producedOn: producedOn.toString(),
    productionLine: random.pick(trade.lines),
    orderNo,
    orderQuantity: String(quantity),
    shippedQuantity: String(quantity),
    shippedOn: shippedOn.toString(),
    defectiveQuantity: String(random.int(1, Math.ceil(quantity / 100))),
    defectItem: story.item,
  };
  return [row('complaintLines', line)];
}
