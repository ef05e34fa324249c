import type { Intent } from '../../../changes/intent.ts';
import { type Scene, somebodyIn } from './scene.ts';

const withGoods = new Set(['REFUND', 'EXCHANGE']);

/** What comes back, and what the inspection of each piece found (R113–R117). */
export function returnOf(scene: Scene): Intent[] {
  const { random, complaintId, known, progress, remedy, row } = scene;
  if (!progress.hasReached('IN_PROGRESS') || !withGoods.has(remedy) || !random.chance(0.75)) return [];
  const day = known.receivedAt.toPlainDate();
  const isBack = progress.hasReached('ANSWERED');
  const receivedOn = day.add({ days: random.int(2, 6) }).toString();
  const disposition = progress.closedOn ? random.pick(['REWORK', 'SCRAP', 'SCRAP', 'RESTOCK']) : 'HOLD';
  const request = row('returns', {
    complaintId,
    kind: random.chance(0.85) ? 'DEFECTIVE' : 'SAMPLE',
    quantity: String(known.defective),
    unit: known.trade.unit,
    requestedOn: day.toString(),
    ...(isBack && {
      receivedOn,
      disposition,
      courierNo: `SF${random.int(1000000, 9999999)}${random.int(100000, 999999)}`,
    }),
  });
  const passed = random.int(0, Math.floor(known.defective / 10));
  const inspected = {
    receivedQuantity: String(known.defective),
    passedQuantity: String(passed),
    rejectedQuantity: String(known.defective - passed),
    disposition,
    inspectorId: somebodyIn(scene, 'ZL'),
    inspectedOn: receivedOn,
  };
  const line = {
    returnId: request.id,
    productId: known.product.id,
    productName: known.product.line[1],
    batchNo: known.batchNo,
    orderNo: known.orderNo,
    unit: known.trade.unit,
    quantity: String(known.defective),
    unitPrice: known.product.line[3].toFixed(2),
    isPackagingIntact: random.chance(0.4),
    reason: known.story.item,
  };
  return [request, row('returnLines', isBack ? { ...line, ...inspected } : line)];
}
