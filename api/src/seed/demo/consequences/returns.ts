import type { Intent, Values } from '../../../changes/intent.ts';
import { type Scene, somebodyIn } from './scene.ts';

const withGoods = new Set(['REFUND', 'EXCHANGE']);

const dayOf = ({ known }: Scene) => known.receivedAt.toPlainDate();

/** What comes back, and what the inspection of each piece found (R113–R117). */
export function returnOf(scene: Scene): Intent[] {
  const { random, progress, remedy, row } = scene;
  if (!progress.hasReached('IN_PROGRESS') || !withGoods.has(remedy) || !random.chance(0.75)) return [];
  const isBack = progress.hasReached('ANSWERED');
  const arrival = {
    receivedOn: dayOf(scene)
      .add({ days: random.int(2, 6) })
      .toString(),
    disposition: progress.closedOn ? random.pick(['REWORK', 'SCRAP', 'SCRAP', 'RESTOCK']) : 'HOLD',
  };
  const state = progress.closedOn ? 'DONE' : isBack ? 'RECEIVED' : 'SUBMITTED';
  const back = isBack && { ...arrival, courierNo: courierNo(scene) };
  const request = row('returns', { ...requested(scene), ...back, state });
  const found = inspection(scene, arrival);
  const line = { returnId: request.id, ...pieces(scene) };
  return [request, row('returnLines', isBack ? { ...line, ...found } : line)];
}

const courierNo = ({ random }: Scene) => `SF${random.int(1000000, 9999999)}${random.int(100000, 999999)}`;

const requested = (scene: Scene): Values => ({
  complaintId: scene.complaintId,
  kind: scene.random.chance(0.85) ? 'DEFECTIVE' : 'SAMPLE',
  quantity: String(scene.known.defective),
  unit: scene.known.trade.unit,
  requestedOn: dayOf(scene).toString(),
});

function inspection(scene: Scene, { receivedOn, disposition }: { receivedOn: string; disposition: string }): Values {
  const { defective } = scene.known;
  const passed = scene.random.int(0, Math.floor(defective / 10));
  return {
    receivedQuantity: String(defective),
    passedQuantity: String(passed),
    rejectedQuantity: String(defective - passed),
    disposition,
    inspectorId: somebodyIn(scene, 'ZL'),
    inspectedOn: receivedOn,
  };
}

function pieces({ random, known }: Scene): Values {
  return {
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
}
